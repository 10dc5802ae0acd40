import { ON_KURRENTDB, OURS, RAW_CLIENT } from '../contestants.mjs';
import { Lanes } from '../lanes.mjs';
import { timed } from '../measure.mjs';
import { countedBy } from '../stores/kurrentdb-client.mjs';

/** Appends under way while the log is filled, which is not measured. */
const FILLING = 64;

const READERS = {
  [RAW_CLIENT]: ({ client }) => countedBy(client),
  async [OURS]({ store }) {
    let found = 0;
    for await (const { position } of store.readAll()) found += position === undefined ? 0 : 1;
    return found;
  },
};

/** The whole log in order: ours page by page, every hash computed again, beside the client's one long reading. */
export const read = ({ events }) => ({
  id: `read of ${events} events${ON_KURRENTDB.suffix}`,
  async open(server) {
    const url = await ON_KURRENTDB.place(server);
    const contestants = [];
    for (const [name, { open }] of Object.entries(ON_KURRENTDB.stores))
      contestants.push({ name, store: await open({ url, inFlight: FILLING }) });
    const { store } = contestants.find(({ name }) => name === OURS);
    const { count: filled } = await new Lanes(store, { inFlight: FILLING }).append(events);
    return {
      id: this.id,
      unit: 'events',
      base: ON_KURRENTDB.base,
      contestants: contestants.map((one) => ({
        name: one.name,
        run: () =>
          timed(filled, async () => {
            const found = await READERS[one.name](one.store);
            if (found !== filled) throw new Error(`${found} events of ${filled}`);
          }),
        check: async () => undefined,
      })),
      close: () => Promise.all(contestants.map((one) => one.store.close())),
    };
  },
});
