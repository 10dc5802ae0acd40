import type { JsonObject } from '#event-store/json';

/** A place in a file: a record, or why there is none. Lines count from 1, blank ones too (contract section 5). */
export type ReadRecord =
  | { readonly line: number; readonly record: unknown }
  | {
      readonly line: number;
      readonly refusal: { readonly type: string; readonly field?: string; readonly params: JsonObject };
    };

/** Why a file cannot be read at all. `type` and `params` are those of a refusal. */
export class UnreadableFile extends Error {
  constructor(
    readonly type:
      'invalid-encoding' | 'invalid-json' | 'invalid-table' | 'invalid-field' | 'not-found' | 'too-large',
    readonly params: JsonObject,
  ) {
    super(type);
  }
}

/** Bytes of a file that is read at once. Larger: the process would not hold it twice. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
