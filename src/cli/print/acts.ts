import type { Act } from '#access/acts';
import type { JsonObject } from '#event-store/json';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenInstant } from '#messages/written';
import { columns } from './columns.ts';
import { inOneLine } from './nested.ts';
import { eventWord, fieldWord, known } from './words.ts';

/** What a member of an act is called: `to` of a substitute is a day, of a correction a value. */
const actWord = (name: string): string => known(`field.act.${name}`, fieldWord(name));

/** Names of the program's own that an act holds, in people's words. */
function inWords(data: JsonObject): JsonObject {
  const { role, roles, why, fields } = data;
  const named = (head: string, word: unknown): string => known(`${head}.${String(word)}`, String(word));
  return {
    ...data,
    ...(typeof role === 'string' && { role: roleName(role) }),
    ...(Array.isArray(roles) && { roles: roles.map((one) => roleName(String(one))) }),
    ...(why !== undefined && { why: named('why', why) }),
    ...(Array.isArray(fields) && { fields: fields.map((one) => named('heading.person', one)) }),
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
      inOneLine(inWords(reason === undefined ? data : { ...data, reason }), { word: actWord }),
    ]),
  ]);
}
