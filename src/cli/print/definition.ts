import type { listedDefinition, shownDefinition } from '#lifecycle/shown-definition';
import { format } from '#messages/format';
import { kindName, roleName } from '#messages/names';
import { writtenDay } from '#messages/written';
import { columns, labelled } from './columns.ts';
import { stateWord, valueWord } from './words.ts';

const heading = (...names: readonly string[]): readonly string[] =>
  names.map((name) => format(`column.${name}`));

/** The regulations, a line each. */
export function definitionListText(list: readonly ReturnType<typeof listedDefinition>[]): string {
  return columns([
    heading('definition', 'version', 'kind', 'inForceFrom', 'label'),
    ...list.map(({ id, version, kind, inForceFrom, label }) => [
      id,
      version,
      kindName(kind),
      writtenDay(inForceFrom),
      label.vi,
    ]),
  ]);
}

/** A regulation: its steps (from where, by whom, on what ground) and its deadlines. */
export function definitionText(shown: ReturnType<typeof shownDefinition>): string {
  const { id, version, label, inForceFrom, source, commands, deadlines } = shown;
  const head = labelled([
    [format('column.definition'), `${id} – ${label.vi}`],
    [format('column.version'), version],
    [format('column.inForceFrom'), writtenDay(inForceFrom)],
    [format('column.basis'), source],
  ]);
  const steps = columns([
    heading('command', 'label', 'roles', 'from', 'basis'),
    ...commands.map((command) => [
      command.command,
      command.label.vi,
      command.roles.map((role) => roleName(role)).join(', '),
      statesWord(command.from, Object.keys(shown.states)),
      command.source,
    ]),
  ]);
  const rules = columns([
    heading('deadline', 'label', 'offset', 'mustAct', 'basis'),
    ...deadlines.map((rule) => [
      rule.id,
      rule.label.vi,
      format(`unit.${rule.unit}`, { count: rule.offset }),
      roleName(rule.mustAct),
      rule.clock === undefined
        ? rule.basis
        : format('print.stopped-clock', { basis: rule.basis, clock: rule.clock.basis }),
    ]),
  ]);
  return [head, steps, rules, parametersText(shown)].filter((block) => block !== '').join('\n\n');
}

/** The numbers of the law, a line each: value, source, how sure it is. */
function parametersText({ parameters, parameterNotes }: ReturnType<typeof shownDefinition>): string {
  const values = new Map(Object.entries(parameters) as readonly (readonly [string, unknown])[]);
  if (values.size === 0) return '';
  return columns([
    heading('parameter', 'label', 'value', 'basis', 'certainty'),
    ...Object.entries(parameterNotes).map(([name, { label, source, certainty }]) => [
      name,
      label.vi,
      numberWord(values.get(name)),
      source,
      format(`certainty.${certainty}`),
    ]),
  ]);
}

/** `2/3`, `7–9`, `applied 12+24+16`, `70`. */
function numberWord(value: unknown): string {
  if (value === null || value === undefined) return format('certainty.unread');
  if (typeof value !== 'object') return valueWord('', value);
  if ('numerator' in value && 'denominator' in value)
    return `${String(value.numerator)}/${String(value.denominator)}`;
  if ('min' in value && 'max' in value)
    return value.min === value.max ? String(value.min) : `${String(value.min)}–${String(value.max)}`;
  return Object.entries(value)
    .map(([name, points]) => `${name} ${Array.isArray(points) ? points.join('+') : String(points)}`)
    .join(', ');
}

function statesWord(from: readonly string[], all: readonly string[]): string {
  if (from.length === 0) return format('print.opens');
  return from.length === all.length ? format('print.any-state') : from.map(stateWord).join(', ');
}
