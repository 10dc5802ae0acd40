import { day, instant } from './query-parameters.ts';

/** Both clocks, as the calls take them: what had happened by the end of a day, what had been recorded by an instant. */
export const CLOCKS = { asOf: day, knownAt: instant };
