import { describe, expect, test } from '@jest/globals';
import { definitionDiff } from './definition-diff.ts';
import { definitionNamed } from './kinds.ts';
import type { Definition } from './definition.ts';

const named = (name: string): Definition => {
  const found = definitionNamed(name);
  if (found === undefined) throw new Error(name);
  return found;
};
const diff = (a: string, b: string) => definitionDiff(named(a), named(b));

describe('what differs between two regulations', () => {
  test('one and itself: nothing', () => {
    expect(diff('provincial-2014@1', 'provincial-2014@1')).toEqual({ added: [], removed: [], changed: [] });
  });

  test('a version and the next: what it gained, and where it reads otherwise', () => {
    const { added, removed, changed } = diff('provincial-2014@1', 'provincial-2014@2');
    expect(added).toEqual(expect.arrayContaining(['commands.take-over', 'commands.void']));
    expect(removed).toEqual([]);
    expect(changed).toEqual(
      expect.arrayContaining([
        { path: 'version', before: 1, after: 2 },
        {
          path: 'deadlines.D19.startedBy',
          before: ['TaskApproved'],
          after: ['TaskApproved', 'TaskTakenOver'],
        },
      ]),
    );
  });

  test('the other way round: what was added is removed', () => {
    const [there, back] = [diff('facility@1', 'provincial-2014@1'), diff('provincial-2014@1', 'facility@1')];
    expect(back.removed).toEqual(
      [...there.added].sort((a, b) => back.removed.indexOf(a) - back.removed.indexOf(b)),
    );
    expect(there.removed.length).toBe(back.added.length);
  });

  test('forms field by field, those within fields too', () => {
    const base = named('provincial-2014@1');
    const steps = base.steps.map((step) => {
      if (step.command === 'order') {
        const { year, ...form } = step.form;
        return { ...step, form: { ...form, month: year ?? form.route } };
      }
      return step;
    });
    const other = { ...base, steps: steps as Definition['steps'] };
    const { added, removed } = definitionDiff(base, other);
    expect({ added, removed }).toEqual({
      added: ['commands.order.form.month'],
      removed: ['commands.order.form.year'],
    });
  });

  test('a parameter and a deadline that counts with it', () => {
    const base = named('provincial-2014@2');
    const other = { ...base, parameters: { ...base.parameters, reportEveryMonths: 3 } };
    expect(definitionDiff(base, other)).toEqual({
      added: [],
      removed: [],
      changed: [
        { path: 'parameters.reportEveryMonths', before: 6, after: 3 },
        { path: 'deadlines.D22.offset', before: 6, after: 3 },
      ],
    });
  });
});
