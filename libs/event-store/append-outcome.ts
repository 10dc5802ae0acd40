import type { RecordedEvent, Revision } from './recorded-event.ts';

/** How an append ended. What cannot be said for sure is thrown as `OutcomeUnknown`, never guessed. */
export type AppendOutcome =
  | {
      readonly status: 'appended';
      /** The events as stored, in order; their last position is the one to wait for. */
      readonly events: readonly RecordedEvent[];
    }
  | {
      readonly status: 'conflict';
      /** Where the stream stands instead; -1 when it does not exist. */
      readonly actualRevision: Revision | -1;
    };
