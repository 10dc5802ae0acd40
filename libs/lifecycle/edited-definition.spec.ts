import { describe, expect, test } from '@jest/globals';
import { editedDefinition } from './edited-definition.ts';
import { DEFINITIONS, definitionNamed } from './kinds.ts';
import { shownDefinition } from './shown-definition.ts';
import type { Json, JsonObject } from './values/json.ts';
import { dataPathOf, withValueAt } from './values/json-path.ts';

const shown = (name: string): JsonObject => {
  const definition = definitionNamed(name);
  if (definition === undefined) throw new Error(name);
  return JSON.parse(JSON.stringify(shownDefinition(definition))) as JsonObject;
};
const PROVINCIAL = shown('provincial-2014@2');

/** The place of a command or deadline in the lists of the answer. */
const placeOf = (list: 'commands' | 'deadlines', name: string): string => {
  const items = PROVINCIAL[list] as readonly JsonObject[];
  return `${list}.${String(items.findIndex((one) => one.command === name || one.id === name))}`;
};
const D36 = placeOf('deadlines', 'D36');
const approve = placeOf('commands', 'approve');

const put = (into: JsonObject, path: string, value: Json): JsonObject =>
  withValueAt(into, dataPathOf(`data.${path}`) ?? [], value);
const edited = (path: string, value: Json) => editedDefinition(put(PROVINCIAL, path, value));
const refusals = (path: string, value: Json): readonly string[] =>
  edited(path, value).refusals.map(({ type, field }) => `${type} ${String(field)}`);

test('a definition read back as it was shown is the same, of every regulation', () => {
  for (const definition of DEFINITIONS) {
    const { id, version } = definition;
    const again = editedDefinition(shown(`${id}@${String(version)}`)).definition;
    expect(again?.steps.map(({ guards }) => guards)).toEqual(definition.steps.map(({ guards }) => guards));
    expect(again?.deadlines).toEqual(definition.deadlines);
  }
});

describe('what is data may be edited', () => {
  test.each<readonly [string, string, Json]>([
    ['the in-force date', 'inForceFrom', '2015-01-01'],
    ['a label', 'states.Approved.label.vi', 'Đã duyệt'],
    ['from-states', `${approve}.from`, ['Appraised', 'Recommended']],
    ['roles', `${approve}.roles`, ['director']],
    ['a count', `${D36}.offset`, 10],
    ['a unit', `${D36}.unit`, 'days'],
    ['who must act', `${D36}.mustAct`, 'program-manager'],
    ['a parameter', 'parameters.quorum.numerator', 1],
    ['a switch', 'parameters.allowReacceptance', true],
  ])('%s', (_what, path, value) => {
    const { definition } = edited(path, value);
    const after = definition && (JSON.parse(JSON.stringify(shownDefinition(definition))) as JsonObject);
    expect(after).toEqual(put(PROVINCIAL, path, value));
  });

  test('a count written beside a parameter stands for itself; the parameter alone moves both', () => {
    const D22 = placeOf('deadlines', 'D22');
    const offsetIn = (definition: ReturnType<typeof edited>['definition']) =>
      definition?.deadlines.find(({ id }) => id === 'D22')?.offset;
    expect(offsetIn(edited(`${D22}.offset`, 3).definition)).toEqual({ count: 3, unit: 'months' });
    const moved = edited('parameters.reportEveryMonths', 3).definition;
    expect(offsetIn(moved)).toEqual({ parameter: 'reportEveryMonths', unit: 'months' });
    expect(moved?.parameters).toMatchObject({ reportEveryMonths: 3 });
  });
});

describe('what is code, or would not run, is refused with its path', () => {
  test.each<readonly [string, string, Json]>([
    ['another event', `${approve}.event`, 'Approved'],
    ['another target', `${approve}.to`, ['InExecution']],
    ['a guard left out', `${approve}.guards`, []],
    ['a field that is not asked for', `${approve}.form.required`, []],
    ['a new field', `${approve}.form.properties.note`, { type: 'string' }],
    ['a deadline started by another event', `${D36}.startedBy`, ['TaskApproved']],
    ['another certainty', `${D36}.certainty`, 'recalled'],
    ['a new parameter', 'parameters.more', 1],
    ['a parameter of another kind', 'parameters.scoreThreshold', '70'],
    ['a parameter that nothing bounds', 'parameters.noticeDays', 1e9],
    ['a period of nothing', 'parameters.reportEveryMonths', 0],
    ['a count that is none', `${D36}.offset`, 0],
    ['a count counted the other way', `${D36}.offset`, -15],
    ['a unit that nothing counts in', `${D36}.unit`, 'weeks'],
    ['a unit that the code does not follow', `${placeOf('deadlines', 'D30')}.unit`, 'days'],
    ['a unit that the code does not follow', `${placeOf('deadlines', 'D48')}.unit`, 'days'],
    ['a day that the record gives', `${D36}.unit`, 'given'],
    ['an unknown role', `${D36}.mustAct`, 'mayor'],
    ['an unknown state', `${approve}.from`, ['Somewhere']],
    ['a state twice', `${approve}.from`, ['Appraised', 'Appraised']],
    ['an opening step that asks for a state', `${placeOf('commands', 'propose')}.from`, ['Ordered']],
    ['a label of blanks', 'states.Approved.label.vi', ' '],
    ['no day', 'inForceFrom', '2015-02-30'],
    ['a command left out', 'commands', []],
    ['a new member', 'comment', 'x'],
  ])('%s', (_what, path, value) => {
    expect(refusals(path, value)).toEqual([`invalid-field ${path}`]);
  });

  test('all at once', () => {
    const both = put(put(PROVINCIAL, 'kind', 'dossier'), `${approve}.roles`, ['mayor']);
    expect(editedDefinition(both).refusals.map(({ field }) => field)).toEqual(['kind', `${approve}.roles`]);
  });

  test('a state that nothing leads on from any more', () => {
    const isolated = edited(`${placeOf('commands', 'archive')}.from`, []);
    expect(isolated.refusals).toContainEqual(
      expect.objectContaining({ type: 'invalid-field', field: 'Archived' }),
    );
  });

  test.each<readonly [string, Json, string]>([
    ['no object', [], 'definition'],
    ['of no known regulation', { id: 'x', version: 1 }, 'id'],
    ['of a version that is none', put(PROVINCIAL, 'version', 99), 'id'],
  ])('%s', (_what, text, field) => {
    expect(editedDefinition(text).refusals.map((one) => one.field)).toEqual([field]);
  });
});
