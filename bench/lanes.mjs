import { timed } from './measure.mjs';
import { eventOf } from './payload.mjs';

/** So many writers on one store, each with a stream of its own, one append under way each. */
export class Lanes {
  #store;
  #lanes;
  total = 0;

  constructor(store, { inFlight, prefix = 'L' }) {
    this.#store = store;
    this.#lanes = Array.from({ length: inFlight }, (_, at) => ({ stream: `${prefix}-${at}`, next: 0 }));
  }

  get streams() {
    return this.#lanes.map(({ stream, next }) => ({ stream, events: next }));
  }

  /** Each writer appends its share, one event an append. */
  append(count) {
    const share = Math.ceil(count / this.#lanes.length);
    this.total += share * this.#lanes.length;
    return timed(share * this.#lanes.length, () =>
      Promise.all(
        this.#lanes.map(async (lane) => {
          for (let left = share; left > 0; left -= 1) {
            await this.#store.append(lane.stream, lane.next, eventOf(lane.next));
            lane.next += 1;
          }
        }),
      ),
    );
  }
}
