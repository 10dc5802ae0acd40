import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ON_POSTGRES, OURS } from '../contestants.mjs';
import { Lanes } from '../lanes.mjs';
import { timed } from '../measure.mjs';
import { profiled } from '../profile.mjs';

const appender = fileURLToPath(new URL('../appender.mjs', import.meta.url));

/** Appends of one event, so many in flight, from one process or several. `mark`: least ratio to the raw insert. */
export const append = ({ on = ON_POSTGRES, inFlight, processes = 1, count, mark }) => ({
  id: `append, ${inFlight} in flight${processes === 1 ? '' : ` in each of ${processes} processes`}${on.suffix ?? ''}`,
  async open(server) {
    const contestants = [];
    for (const [name, store] of Object.entries(on.stores)) {
      const at = { name, store, url: await on.place(server), inFlight };
      contestants.push(
        await (processes === 1 ? inThisProcess(at, count) : inProcesses(at, { processes, count })),
      );
    }
    return {
      id: this.id,
      unit: 'appends',
      base: on.base,
      contestants,
      ...(mark !== undefined && { marks: { [OURS]: { ratio: mark } } }),
      explain: () => profiled(`${OURS}, ${this.id}`, contestants.find(({ name }) => name === OURS).run),
      close: () => Promise.all(contestants.map(({ close }) => close())),
    };
  },
});

async function inThisProcess({ name, store: { open }, ...at }, count) {
  const store = await open(at);
  const lanes = new Lanes(store, at);
  return {
    name,
    run: () => lanes.append(count),
    check: () => store.check(lanes.total, lanes.streams),
    close: () => store.close(),
  };
}

async function inProcesses({ store: { open }, ...at }, { processes, count }) {
  // Opened here first: whoever makes its tables as it opens makes them once.
  const store = await open(at);
  const children = Array.from({ length: processes }, () => fork(appender));
  let streams = [];
  const tell = async (message) => {
    const answers = children.map((child) => Promise.race([once(child, 'message'), gone(child)]));
    children.forEach((child, place) => child.send(message(place)));
    streams = (await Promise.all(answers)).flatMap(([answer]) => {
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.streams;
    });
  };
  await tell((place) => ({ open: { ...at, prefix: `P${place}` } }));
  const share = Math.ceil(count / processes / at.inFlight) * at.inFlight;
  return {
    name: at.name,
    run: () => timed(share * processes, () => tell(() => ({ append: share }))),
    check: () =>
      store.check(
        streams.reduce((sum, { events }) => sum + events, 0),
        streams,
      ),
    async close() {
      const ends = children.map((child) => once(child, 'exit'));
      for (const child of children) child.send({ close: true });
      await Promise.all([store.close(), ...ends]);
    },
  };
}

async function gone(child) {
  const [code] = await once(child, 'exit');
  return [{ error: `the process of writers ended with ${code}` }];
}
