import type { Act } from '#access/acts';
import type { JsonObject } from '#event-store/json';
import { format, hasMessage } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenInstant } from '#messages/written';
import { columns } from './columns.ts';
import { inOneLine } from './nested.ts';
import { eventWord, fieldWord } from './words.ts';

/** What a member of an act is called: `to` of a substitute is a day, of a correction a value. */
const actWord = (name: string): string =>
  hasMessage(`field.act.${name}`) ? format(`field.act.${name}`) : fieldWord(name);

/** Names of the program's own that an act holds, in people's words. */
function inWords(data: JsonObject): JsonObject {
  const { role, roles, why, fields } = data;
  const known = (head: string, word: unknown): string =>
    hasMessage(`${head}.${String(word)}`) ? format(`${head}.${String(word)}`) : String(word);
  return {
    ...data,
    ...(typeof role === 'string' && { role: roleName(role) }),
    ...(Array.isArray(roles) && { roles: roles.map((one) => roleName(String(one))) }),
    ...(why !== undefined && { why: known('why', why) }),
    ...(Array.isArray(fields) && { fields: fields.map((one) => known('heading.person', one)) }),
  };
}

/** Acts, a line each. */
export function actsText(acts: readonly Act[]): string {
  if (acts.length === 0) return format('print.no-acts');
  return columns([
    ['recordedAt', 'event', 'actor', 'data'].map((name) => format(`column.${name}`)),
    ...acts.map(({ recordedAt, actor, type, data, reason }) => [
      writtenInstant(recordedAt),
      eventWord(type),
      roleName(actor),
      inOneLine(inWords(reason === undefined ? data : { ...data, reason }), actWord),
    ]),
  ]);
}
