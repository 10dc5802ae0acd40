import { format, type Language } from '#messages/format';
import type { DigestItem } from './digest-items.ts';
import type { Digest } from './plan-digests.ts';

/** Subject and text of a digest: Vietnamese first, English below. */
export function digestText(digest: Digest): { readonly subject: string; readonly text: string } {
  const { id, recipient, day, items } = digest;
  const params = { id, recipient, day, count: items.length };
  const body = (language: Language): string => {
    const lines = items.map((item) => format('digest.line', lineOf(item), language)).join('\n');
    return format('digest.body', { ...params, lines }, language);
  };
  return {
    subject: format('digest.subject', params, 'vi'),
    text: [body('vi'), body('en')].join('\n\n-- \n\n'),
  };
}

function lineOf({ code, title, deadline, occurrence, dueOn }: DigestItem) {
  return { code, title, dueOn, deadline: occurrence === null ? deadline : `${deadline}/${occurrence}` };
}
