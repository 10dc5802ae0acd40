import type { JsonObject } from '#event-store/json';

/** A place in a file: a record, or why there is none. Lines count from 1, blank ones too (contract section 5). */
export type ReadRecord = Place &
  (
    | { readonly record: unknown }
    | {
        readonly refusal: Wrong;
        readonly also?: readonly Wrong[];
        readonly key?: string;
        readonly title?: string;
      }
  );

interface Place {
  readonly line: number;
  /** What a field of the record is called in the file, where that is not its name. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Speaks of what the record before it opens: nothing without it. */
  readonly follows?: boolean;
}

interface Wrong {
  readonly type: string;
  readonly field?: string;
  readonly params: JsonObject;
}

/** Why a file cannot be read at all. `type` and `params` are those of a refusal; `also`: of the others found with it. */
export class UnreadableFile extends Error {
  constructor(
    readonly type:
      'invalid-encoding' | 'invalid-json' | 'invalid-table' | 'invalid-field' | 'not-found' | 'too-large',
    readonly params: JsonObject,
    readonly also: readonly JsonObject[] = [],
  ) {
    super(type);
  }
}

/** All that is wrong with a file as a whole: it is mended in one go. */
export const toldOf = ({ type, params, also }: UnreadableFile): readonly [Wrong, ...Wrong[]] => [
  wrong(type, params),
  ...also.map((more) => wrong(type, more)),
];

const wrong = (type: string, params: JsonObject): Wrong => ({
  type,
  params,
  ...(typeof params.field === 'string' && { field: params.field }),
});

/** Bytes of a file that is read at once. Larger: the process would not hold it twice. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
