import type { Difference, WhatIf } from '#definition-tools/what-if';
import { dayOf, type Instant } from '#lifecycle/values/plain-date';
import { format } from '#messages/format';
import { writtenDay } from '#messages/written';
import { changeCells, changesHeading, type ShownChange } from './changes.ts';
import { columns } from './columns.ts';

/**
 * What would differ; first how many cases it touches. Deadlines and next actions a line each; reminders as one line a
 * case, for an overdue deadline has one a week for a year, all moved by the one day.
 */
export function whatIfText({ tasks, changes }: WhatIf): string {
  const byCase = new Map<string, Difference[]>();
  for (const one of changes) {
    const name = `${one.kind} ${one.task}`;
    const known = byCase.get(name);
    if (known === undefined) byCase.set(name, [one]);
    else known.push(one);
  }
  const title = format('print.what-if', { tasks, changed: byCase.size });
  if (changes.length === 0) return title;
  const rows = [...byCase.values()].flatMap((ofCase) =>
    rowsOf(ofCase).map((cells) => [ofCase[0]?.task ?? '', ...cells]),
  );
  return `${title}\n\n${columns([[format('column.code'), ...changesHeading()], ...rows])}`;
}

function rowsOf(changes: readonly Difference[]): readonly (readonly string[])[] {
  const reminders = changes.filter(({ what }) => what === 'reminder');
  return [
    ...changes.filter(isShown).map(changeCells),
    ...(reminders.length === 0 ? [] : [reminderCells(reminders)]),
  ];
}

const isShown = (one: Difference): one is Difference & ShownChange => one.what !== 'reminder';

function reminderCells(reminders: readonly Difference[]): readonly string[] {
  const deadlines = [...new Set(reminders.flatMap(({ reminder }) => reminder?.deadline ?? []))];
  return [
    format('what.reminder'),
    deadlines.join(', '),
    ...(['before', 'after'] as const).map((side) => summed(reminders.flatMap((one) => one[side] ?? []))),
  ];
}

/** How many go out, from which day to which. Their instants are ISO in UTC and sort as text. */
function summed(instants: readonly string[]): string {
  const sorted = instants.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '–';
  const [from, to] = [first, last].map((instant) => writtenDay(dayOf(instant as Instant)));
  return format('print.reminders-summed', { count: instants.length, from, to });
}
