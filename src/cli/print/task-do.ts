import type { CommandAnswer } from '#commands/command-request';
import type { DryAnswer } from '#commands/dry-command';
import { format } from '#messages/format';
import { changeCells, changesHeading } from './changes.ts';
import { columns } from './columns.ts';
import { eventWord } from './words.ts';

/** That a step was recorded, or would be, at which revision the case then is, and what is told to change with it. */
export function taskDoText(answer: CommandAnswer | DryAnswer): string {
  const { code, revision, events, repeated, changes } = answer;
  const isDry = 'dryRun' in answer;
  const what = events.map(({ type }) => eventWord(type)).join(', ');
  const sentence = repeated ? 'recorded-before' : isDry ? 'would-record' : 'recorded';
  return [
    ...(isDry ? [format('print.dry-run')] : []),
    format(`print.${sentence}`, { what, code, revision }),
    ...(changes === undefined ? [] : [changesText(changes)]),
  ].join('\n');
}

function changesText(changes: NonNullable<CommandAnswer['changes']>): string {
  if (changes.length === 0) return format('print.no-changes-by-move');
  return `\n${columns([changesHeading(), ...changes.map(changeCells)])}`;
}
