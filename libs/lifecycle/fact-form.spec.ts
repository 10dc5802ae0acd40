import { describe, expect, test } from '@jest/globals';
import { REQUESTED } from './countersigning/facts.ts';
import { formOfFact } from './fact-form.ts';
import type { Form } from './form.ts';
import { KINDS } from './kinds.ts';
import type { Step } from './step.ts';
import type { Json, JsonObject } from './values/json.ts';

/** Members of some data that a form has no label for, by path. */
function unlabelled(data: JsonObject, form: Form, within = ''): readonly string[] {
  return Object.entries(data).flatMap(([name, value]): readonly string[] => {
    const field = form[name];
    const path = `${within}${name}`;
    if (field === undefined || field.label.vi === '' || field.label.en === '') return [path];
    const { rule } = field;
    if (rule.kind === 'object') return unlabelled(value as JsonObject, rule.form, `${path}.`);
    if (rule.kind !== 'list') return [];
    return (value as readonly JsonObject[]).flatMap((row) => unlabelled(row, rule.form, `${path}.`));
  });
}

/** Every member that a form may give, each list with a row. */
const wholeOf = (form: Form): JsonObject =>
  Object.fromEntries(
    Object.entries(form).map(([name, { rule }]): [string, Json] => {
      if (rule.kind === 'object') return [name, wholeOf(rule.form)];
      return [name, rule.kind === 'list' ? [wholeOf(rule.form)] : 'x'];
    }),
  );

const stepsOf = (kind: (typeof KINDS)[number]): readonly Step[] =>
  kind.definitions.flatMap((definition) => definition.steps);

describe.each(KINDS.map((kind) => [kind.kind, kind] as const))('facts of a %s', (name, kind) => {
  test('every fact of every regulation has a label for all that it may hold, at any depth', () => {
    const found = stepsOf(kind).flatMap(({ event, form, computed, seals }) => {
      const data = {
        ...wholeOf({ ...form, ...computed }),
        ...(seals !== undefined && { session: 'e', sealed: 'b' }),
      };
      return unlabelled(data, formOfFact(name, { type: event, data })).map((path) => `${event} ${path}`);
    });
    expect(found).toEqual([]);
  });

  test('so has every request for a second person', () => {
    const found = stepsOf(kind).flatMap(({ command, form }) => {
      const document = {
        number: '1',
        date: 'd',
        issuer: 'i',
        signer: 's',
        files: [{ sha256: 'h', size: 1 }],
      };
      const data = {
        ...{ command, data: wholeOf(form), occurredOn: '2023-03-10', reason: 'r' },
        ...{ document, uncertain: ['occurredOn'] },
      };
      return unlabelled(data, formOfFact(name, { type: REQUESTED, data }));
    });
    expect(found).toEqual([]);
    for (const type of ['CountersignReturned', 'CountersignRecalled'])
      expect(unlabelled({ approval: 'e', reason: 'r' }, formOfFact(name, { type, data: {} }))).toEqual([]);
  });
});
