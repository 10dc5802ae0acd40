import type { Act } from '#access/acts';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenInstant } from '#messages/written';
import { columns } from './columns.ts';
import { inOneLine } from './nested.ts';
import { eventWord } from './words.ts';

/** Acts, a line each. */
export function actsText(acts: readonly Act[]): string {
  if (acts.length === 0) return format('print.no-acts');
  return columns([
    ['recordedAt', 'event', 'actor', 'data'].map((name) => format(`column.${name}`)),
    ...acts.map(({ recordedAt, actor, type, data, reason }) => [
      writtenInstant(recordedAt),
      eventWord(type),
      roleName(actor),
      inOneLine(reason === undefined ? data : { ...data, reason }),
    ]),
  ]);
}
