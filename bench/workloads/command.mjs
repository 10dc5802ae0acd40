import { handleCommand } from '../../dist/libs/commands/handle-command.js';
import { streamName } from '../../dist/libs/event-store/stream-name.js';
import { clockOver } from '../../dist/libs/runtime/clock.js';
import { EMMETT, ON_POSTGRES, OURS } from '../contestants.mjs';
import { Lanes } from '../lanes.mjs';
import { timed } from '../measure.mjs';
import { checkLog } from '../stores/lotrinh.mjs';
import { portfolio, renamed } from '../stories.mjs';

/** Events of a task before its command: the task of the portfolio that stands before its contract has so many. */
const BEFORE = 10;

/** One command at a time on a task of ten events nobody has loaded: read, decide, append; ÷ one raw insert. */
export const command = ({ count, mark }) => ({
  id: 'command on a task of 10 events, cold',
  async open(server) {
    const model = (await portfolio()).find(({ kind, events }) => kind === 'task' && events.length > BEFORE);
    const makers = { [OURS]: ours, [EMMETT]: emmetts };
    const contestants = [];
    for (const [name, { open }] of Object.entries(ON_POSTGRES.stores)) {
      const store = await open({ url: await ON_POSTGRES.place(server), inFlight: 1 });
      contestants.push({
        name,
        close: () => store.close(),
        ...(makers[name] ?? insert)({ store, model, count }),
      });
    }
    return {
      id: this.id,
      unit: 'commands',
      base: ON_POSTGRES.base,
      contestants,
      marks: { [OURS]: { ratio: mark } },
      close: () => Promise.all(contestants.map(({ close }) => close())),
    };
  },
});

/** The raw insert decides nothing: it is what everything else is measured by. */
function insert({ store, count }) {
  const lanes = new Lanes(store, { inFlight: 1 });
  return { run: () => lanes.append(count), check: () => store.check(lanes.total, lanes.streams) };
}

function ours({ store: { store }, model, count }) {
  const deps = { store, clock: clockOver(Date.now) };
  const codes = freshCodes(model.code);
  return {
    async run() {
      const fresh = codes.take(count);
      const prepared = fresh.map((code) => {
        const events = renamed(model, code).slice(0, BEFORE);
        return store.append(streamName({ kind: 'task', code }), 'no-stream', events);
      });
      await Promise.all(prepared);
      const requests = fresh.map((code) => ({ ...model.requests[BEFORE], code, key: `${code}/11` }));
      return timed(count, async () => {
        for (const request of requests) {
          const { status, answer, refusals } = await handleCommand(request, deps);
          if (status !== 'accepted') throw new Error(JSON.stringify(refusals));
          if (answer.revision !== BEFORE || answer.repeated) throw new Error(`revision ${answer.revision}`);
        }
      });
    },
    check: () => checkLog(store, codes.taken * (BEFORE + 1)),
  };
}

function emmetts({ store: { store, check }, model, count }) {
  const codes = freshCodes(model.code);
  const next = model.events[BEFORE];
  return {
    async run() {
      const { CommandHandler } = await import('@event-driven-io/emmett');
      const handle = CommandHandler({
        evolve: (state, { type }) => [...state, type],
        initialState: () => [],
      });
      const fresh = codes.take(count);
      for (const code of fresh) await store.appendToStream(code, renamed(model, code).slice(0, BEFORE));
      return timed(count, async () => {
        for (const code of fresh) {
          const { nextExpectedStreamVersion } = await handle(store, code, (state) => {
            if (state.length !== BEFORE) throw new Error(`${state.length} events read`);
            return next;
          });
          if (nextExpectedStreamVersion !== BigInt(BEFORE + 1))
            throw new Error(`version ${nextExpectedStreamVersion}`);
        }
      });
    },
    check: () =>
      check(
        codes.taken * (BEFORE + 1),
        codes.all().map((stream) => ({ stream })),
      ),
  };
}

function freshCodes(like) {
  let taken = 0;
  const code = (n) => `${like}-${n}`;
  return {
    get taken() {
      return taken;
    },
    take(count) {
      const from = taken;
      taken += count;
      return Array.from({ length: count }, (_, at) => code(from + at));
    },
    all: () => Array.from({ length: taken }, (_, at) => code(at)),
  };
}
