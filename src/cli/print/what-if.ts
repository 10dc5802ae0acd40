import type { WhatIf } from '#definition-tools/what-if';
import { format } from '#messages/format';
import { changeCells, changesHeading } from './changes.ts';
import { columns } from './columns.ts';

/** What would differ, a line an answer; first how many cases it touches. */
export function whatIfText({ tasks, changes }: WhatIf): string {
  const changed = new Set(changes.map(({ kind, task }) => `${kind} ${task}`)).size;
  const title = format('print.what-if', { tasks, changed });
  if (changes.length === 0) return title;
  const rows = changes.map((one) => [one.task, ...changeCells(one)]);
  return `${title}\n\n${columns([[format('column.code'), ...changesHeading()], ...rows])}`;
}
