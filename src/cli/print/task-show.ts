import type { shownCase } from '#history/case-at';
import { labelOf } from '#lifecycle/labels';
import { format } from '#messages/format';
import { kindName } from '#messages/names';
import { writtenDay, writtenInstant } from '#messages/written';
import { labelled } from './columns.ts';
import { deadlinesText } from './deadlines.ts';
import { asLines } from './nested.ts';
import { deadlineWord, milestoneWord, pathWord, stateWord, valueWord } from './words.ts';

type ShownCase = ReturnType<typeof shownCase>;

/** Said in the head, or how the program remembers what nobody asks for. */
const NOT_DETAILS: readonly string[] = ['rating', 'everOrdered', 'usedDossierIds'];

/** Where a case stands, for people: head, what is known of it, its deadlines, what was assumed. */
export function taskShowText(shown: ShownCase): string {
  const { code, kind, level, title, state, stateSince, milestone, closed, revision, openedOn, definition } =
    shown;
  const { uncertain, deadlines, deadlinesToSet, asOf, knownAt, ...rest } = shown;
  const head: Readonly<Record<string, unknown>> = { code, kind, level, title, state, stateSince, milestone };
  const others = { ...head, closed, revision, openedOn, definition };
  const details = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !(name in others) && !NOT_DETAILS.includes(name)),
  );
  const blocks = [
    labelled([
      [
        format('column.code'),
        `${code} – ${kindName(kind)}${level === null ? '' : ` ${valueWord('level', level)}`}`,
      ],
      [format('column.title'), title],
      [format('column.state'), format('print.since', { what: stateWord(state), day: stateSince })],
      [
        format('column.milestone'),
        `${milestoneWord(milestone)}${closed ? ` – ${format('print.closed')}` : ''}`,
      ],
      [format('print.opened'), writtenDay(openedOn)],
      [format('print.definition'), labelOf('definition', definition.id).vi],
      [format('print.revision'), revision],
      [format('print.as-of'), asOf === null ? null : writtenDay(asOf)],
      [format('print.known-at'), knownAt === null ? null : writtenInstant(knownAt)],
    ]),
    asLines(details).join('\n'),
    deadlines.length === 0 ? '' : `${format('print.deadlines')}\n${deadlinesText(deadlines)}`,
    toSetText(deadlinesToSet),
    assumedText(uncertain),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Each field once, with the revisions in which its value was assumed. */
function assumedText(uncertain: ShownCase['uncertain']): string {
  if (uncertain.length === 0) return '';
  const revisions = new Map<string, number[]>();
  for (const { field, revision } of uncertain)
    revisions.set(field, [...(revisions.get(field) ?? []), revision]);
  const fields = [...revisions].map(([field, of]) =>
    format('print.assumed-field', { field: pathWord(field), revisions: of }),
  );
  return format('print.assumed', { fields: fields.join('; ') });
}

/** What runs without a day until the owner says how long it is. */
function toSetText(list: ShownCase['deadlinesToSet']): string {
  return list.length === 0
    ? ''
    : format('print.to-set', { deadlines: list.map(({ id }) => deadlineWord(id)) });
}
