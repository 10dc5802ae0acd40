import type { Difference, WhatIf } from '#definition-tools/what-if';
import { labelOf } from '#lifecycle/labels';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenTime } from '#messages/written';
import { columns } from './columns.ts';
import { deadlineWord, statusWord } from './words.ts';

/** What would differ, a line an answer; first how many cases it touches. */
export function whatIfText({ tasks, changes }: WhatIf): string {
  const changed = new Set(changes.map(({ kind, task }) => `${kind} ${task}`)).size;
  const title = format('print.what-if', { tasks, changed });
  if (changes.length === 0) return title;
  const heading = ['code', 'what', 'label', 'before', 'after'].map((name) => format(`column.${name}`));
  const rows = changes.map((one) => [
    one.task,
    format(`what.${one.what}`),
    nameOf(one),
    valueOf(one.what, one.before),
    valueOf(one.what, one.after),
  ]);
  return `${title}\n\n${columns([heading, ...rows])}`;
}

function nameOf({ what, id, reminder }: Difference): string {
  if (what === 'action') return labelOf('command', id).vi;
  if (reminder === undefined) return deadlineOf(id);
  return `${deadlineOf(reminder.deadline)}: ${reminder.rule}, ${roleName(reminder.recipient)}`;
}

function deadlineOf(name: string): string {
  const [id = '', occurrence] = name.split('#');
  return deadlineWord(id, occurrence === undefined ? undefined : Number(occurrence));
}

function valueOf(what: Difference['what'], value: string | null): string {
  if (value === null) return '–';
  if (what === 'action')
    return value
      .split(', ')
      .map((role) => roleName(role))
      .join(', ');
  const [day = '', status] = value.split(' ');
  return status === undefined ? writtenTime(day) : `${writtenTime(day)} (${statusWord(status)})`;
}
