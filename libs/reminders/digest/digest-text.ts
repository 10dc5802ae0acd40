import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { kindName, roleName } from '#messages/names';
import { deadlineName } from '../deadline-name.ts';
import { inBothLanguages } from '../letter-text.ts';
import type { DigestItem } from './digest-items.ts';
import type { Digest } from './plan-digests.ts';

/** Subject and text of a digest: all that is overdue and the recipient has not heard of lately. */
export function digestText(
  digest: Digest,
  called: (language: Language) => string,
): { readonly subject: string; readonly text: string } {
  const { id, day, items } = digest;
  const body = (language: Language): string =>
    format(
      'digest.body',
      {
        id,
        count: items.length,
        recipient: called(language),
        lines: items.map((item) => lineOf(item, language)).join('\n'),
      },
      language,
    );
  return {
    subject: format('digest.subject', { count: items.length, day }),
    text: inBothLanguages(body),
  };
}

function lineOf(item: DigestItem, language: Language): string {
  const { code, title, kind, dueOn } = item;
  const named = {
    deadline: deadlineName({ ...item, id: item.deadline }, language),
    kind: kindName(kind, language),
    mustAct: roleName(item.mustAct, language),
  };
  return format('digest.line', { code, title, dueOn, ...named }, language);
}
