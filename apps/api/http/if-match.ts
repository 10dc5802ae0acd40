import { refuse } from '#commands/refused';

const REVISION = /^(?:"(\d{1,9})"|(\d{1,9}))$/;

/** The revision that `If-Match` names; undefined without the header, or for `*`. @throws Refused it names no one revision */
export function revisionIn(ifMatch: string | string[] | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const found = REVISION.exec(String(ifMatch));
  return found === null
    ? refuse('invalid-field', { expected: 'etag' }, 'If-Match')
    : Number(found[1] ?? found[2]);
}

/** A revision as an entity tag. */
export const etagOf = (revision: number): string => `"${revision}"`;
