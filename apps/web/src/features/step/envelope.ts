import type { components } from '../../api/schema.gen.d.ts';
import type { FieldOf, FormField } from './form-field.ts';
import { dataOf, saidAt, valueOf } from './typed.ts';
import type { Json, JsonObject, Typed } from './typed-value.ts';

type StoredFile = components['schemas']['StoredFile'];
/** A file that was sent and is named by the paper. */
export type AttachedFile = Pick<StoredFile, 'sha256' | 'size' | 'type'> & { readonly name: string };

const named = (path: string) => ({ path, required: false, label: { vi: path, en: path } });
const text = (path: string): FieldOf<'text'> => ({ ...named(path), kind: 'text' });
const day = (path: string): FieldOf<'date'> => ({ ...named(path), kind: 'date' });

/** What every command is asked for, whatever its form. Their words are the page's own. */
export const OCCURRED_ON = day('occurredOn');
export const NUMBER = text('document.number');
export const PAPER_DAY = day('document.date');
export const ISSUER = text('document.issuer');
export const REASON = text('reason');
/** Of a case that the form opens. */
export const CODE = { ...text('task'), required: true };
/** Where the files of the paper stand among what was typed, as JSON. */
export const FILES = 'document.files';
export const APPROVED_BY = 'approvedBy';

/** Whether a path is asked for by every form: not of the step itself. */
export const isOfEnvelope = (path: string): boolean =>
  [OCCURRED_ON.path, REASON.path, APPROVED_BY].includes(path) || path.startsWith('document.');

export const filesIn = (typed: Typed): readonly AttachedFile[] =>
  typed[FILES] === undefined ? [] : (JSON.parse(typed[FILES]) as AttachedFile[]);

/** Whether anything is said of a paper: then it needs its number. */
export const hasPaper = (typed: Typed): boolean =>
  [NUMBER, PAPER_DAY, ISSUER].some(({ path }) => saidAt(typed, path).trim() !== '') ||
  filesIn(typed).length > 0;

/** A command's body, as the API takes it. */
export function bodyOf(fields: readonly FormField[], typed: Typed): JsonObject {
  const paper = dataOf([NUMBER, PAPER_DAY, ISSUER], typed);
  const files = filesIn(typed);
  const whole = (field: FormField): readonly (readonly [string, Json])[] => {
    const value = valueOf(field, typed);
    return value === undefined ? [] : [[field.path, value]];
  };
  const approvedBy = saidAt(typed, APPROVED_BY);
  const ofCase = fields.filter(({ path }) => path === CODE.path);
  return {
    ...Object.fromEntries([OCCURRED_ON, REASON, ...ofCase].flatMap(whole)),
    ...(hasPaper(typed) && {
      document: { ...paper, ...(files.length > 0 && { files: files as unknown as readonly JsonObject[] }) },
    }),
    ...(approvedBy !== '' && { approvedBy }),
    data: dataOf(
      fields.filter((field) => !ofCase.includes(field)),
      typed,
    ),
  };
}
