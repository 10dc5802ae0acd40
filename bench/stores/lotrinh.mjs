import { openEventStore } from '../../dist/libs/event-store/event-store.module.js';
import { headAfter } from '../../dist/libs/event-store/recorded-event.js';
import { streamName } from '../../dist/libs/event-store/stream-name.js';
import { verifyLog } from '../../dist/libs/event-store/verify-log.js';

/** The program's event store. Each answer is looked at: appended, at the revision due, behind the position before. */
export const lotrinhStore = {
  async open({ url }) {
    const store = await openEventStore({ url, now: Date.now });
    const last = new Map();
    return {
      store,
      async append(code, revision, event) {
        const before = last.get(code);
        const expected = before === undefined ? 'no-stream' : headAfter(before);
        const outcome = await store.append(streamName({ kind: 'task', code }), expected, [event]);
        const written = outcome.events?.at(-1);
        if (written?.revision !== revision) throw new Error(`revision ${written?.revision}, not ${revision}`);
        if (before !== undefined && written.position <= before.position)
          throw new Error('position went back');
        last.set(code, written);
      },
      check: (total) => checkLog(store, total),
      close: () => store.close(),
    };
  },
};

/** Every hash and chain of the log; undefined when it holds so many events and all are whole. */
export async function checkLog(store, total) {
  const { ok, events, firstBad } = await verifyLog(store);
  if (!ok) return `damaged: ${JSON.stringify(firstBad)}`;
  return events === total ? undefined : `${events} events of ${total}`;
}
