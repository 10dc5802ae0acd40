import { checkForm } from './check-form.ts';
import type { DecisionContext } from './command.ts';
import { refusal, type Refusal } from './decision.ts';
import { DOCUMENT } from './definitions/envelope.ts';
import type { FileRef } from './fact.ts';
import type { PlainDate } from './values/plain-date.ts';
import { isActor } from './values/role.ts';

/** Files of one document. More: they are a dossier of their own, and the record outgrows what a store takes. */
const MOST_FILES = 50;
/** Longer is no name of a file on any system. */
const NAME_LENGTH = 200;
/** A name that would lead out of a folder, or break a header. */
const NO_NAME = /[\0-\x1f\x7f/\\]/;

/** All that is wrong with the paper that a record rests on: none is dated after today. `files`: what is known of those that are stored. */
export function checkDocument(
  document: unknown,
  { files, today }: Pick<DecisionContext, 'files' | 'today'>,
): readonly Refusal[] {
  const wrong = checkForm(DOCUMENT, document, 'document');
  if (wrong.length > 0) return wrong;
  // Its form was just checked.
  const {
    signer,
    date,
    files: attached = [],
  } = document as { signer?: string; date?: PlainDate; files?: readonly FileRef[] };
  return [
    ...(date === undefined || date <= today
      ? []
      : [refusal('occurred-in-future', 'document.date', { occurredOn: date, today })]),
    ...(signer === undefined || isSigner(signer)
      ? []
      : [refusal('invalid-field', 'document.signer', { expected: 'signer' })]),
    ...(attached.length > MOST_FILES
      ? [refusal('invalid-field', 'document.files', { expected: 'range', min: 0, max: MOST_FILES })]
      : attached.flatMap((file, place) => checkFile(file, `document.files.${String(place)}`, files))),
  ];
}

/** A role or a person by an id; an organisation does not sign. */
const isSigner = (signer: string): boolean => isActor(signer) && !signer.startsWith('org:');

function checkFile(file: FileRef, path: string, files: DecisionContext['files']): readonly Refusal[] {
  const { sha256, size, type, name } = file;
  const stored = files?.get(sha256);
  if (stored === undefined)
    return [refusal('invalid-field', `${path}.sha256`, { expected: 'stored-file', id: sha256 })];
  return [
    ...(size === stored.size
      ? []
      : [refusal('invalid-field', `${path}.size`, { expected: 'of-stored-file' })]),
    ...(type === stored.type
      ? []
      : [refusal('invalid-field', `${path}.type`, { expected: 'of-stored-file' })]),
    ...(name === undefined || (name.length <= NAME_LENGTH && !NO_NAME.test(name))
      ? []
      : [refusal('invalid-field', `${path}.name`, { expected: 'file-name', max: NAME_LENGTH })]),
  ];
}
