import { labelOf } from '#lifecycle/labels';
import { format } from '#messages/format';
import type { Language } from '#messages/language';

/** What is due, in people's words: `Báo cáo định kỳ, lần 2`. */
export function deadlineName(
  { id, occurrence }: { readonly id: string; readonly occurrence?: number | null | undefined },
  language: Language = 'vi',
): string {
  const name = labelOf('deadline', id)[language];
  if (occurrence === undefined || occurrence === null) return name;
  return `${name}, ${format('deadline.occurrence', { occurrence }, language)}`;
}
