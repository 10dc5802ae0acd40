/** A process of writers, for the workload with two of them: opens its store on the first message, appends on each later one. */
import { ON_POSTGRES } from './contestants.mjs';
import { Lanes } from './lanes.mjs';

let store;
let lanes;

process.on('message', async ({ open, append, close }) => {
  try {
    if (open !== undefined) {
      store = await ON_POSTGRES.stores[open.name].open(open);
      lanes = new Lanes(store, open);
    } else if (append !== undefined) {
      await lanes.append(append);
    } else if (close !== undefined) {
      await store.close();
      process.disconnect();
      return;
    }
    process.send({ streams: lanes.streams });
  } catch (error) {
    process.send({ error: error.message });
  }
});
