import { describe, expect, test } from '@jest/globals';
import { defectsOf } from '../defects.ts';
import { days } from '../deadlines/due-on.ts';
import { UNREAD } from '../deadlines/deadline-rule.ts';
import { stepOf } from '../definition.ts';
import { shownDefinition } from '../shown-definition.ts';
import { plainDate } from '../values/plain-date.ts';
import { delta } from './delta.ts';
import { provincial2014 as base } from './provincial-2014/definition.ts';

const [archive, cancel] = ['archive', 'cancel'].map((name) => {
  const step = stepOf(base, name);
  if (step === undefined) throw new Error(`the base has ${name}`);
  return step;
}) as [never, never];
const d19 = base.deadlines.filter(({ id }) => id === 'D19');
const named = { id: 'later', version: 1, inForceFrom: plainDate('2030-01-01') };

describe('a regulation as a change of another', () => {
  test('keeps what the change does not name, in its order', () => {
    const same = delta(base, { id: base.id, version: 2 });
    expect({ ...same, version: 1 }).toEqual({ ...base, misses: [] });
  });
  test('replaces in place, leaves out, adds at the end', () => {
    const own = { ...(cancel as object), command: 'stop', event: 'TaskStopped' } as never;
    const later = delta(base, {
      ...named,
      steps: {
        add: [own],
        replace: [{ ...(archive as object), roles: ['director'] } as never],
        drop: ['cancel'],
      },
      deadlines: { replace: d19.map((rule) => ({ ...rule, offset: days(45) })) },
      parameters: { scoreThreshold: 80 },
    });
    expect(later.steps.map(({ command }) => command)).toEqual([
      ...base.steps.map(({ command }) => command).filter((command) => command !== 'cancel'),
      'stop',
    ]);
    expect(stepOf(later, 'archive')?.roles).toEqual(['director']);
    expect(later.deadlines.map(({ id }) => id)).toEqual(base.deadlines.map(({ id }) => id));
    expect(later.parameters).toEqual({ ...base.parameters, scoreThreshold: 80 });
    expect(defectsOf(later)).toEqual([]);
  });
  test.each([
    ['adds what is there', { add: [archive] }, 'archive'],
    ['replaces what is not there', { replace: [{ ...(archive as object), command: 'fly' } as never] }, 'fly'],
    ['drops what is not there', { drop: ['fly'] }, 'fly'],
  ])('a change that %s is a defect', (_name, steps, at) => {
    const defects = defectsOf(delta(base, { ...named, steps }));
    expect(defects).toContainEqual({ definition: 'later', type: 'delta-misses-its-base', at });
  });
  test('an offset that nobody read is shown as none, never as a guess', () => {
    const later = delta(base, {
      ...named,
      parameters: { reportEveryMonths: null },
      deadlines: { replace: d19.map((rule) => ({ ...rule, offset: UNREAD, certainty: 'unread' })) },
    });
    const shown = shownDefinition(later).deadlines.filter(({ id }) => id === 'D19' || id === 'D22');
    expect(shown.map(({ id, offset, unit }) => [id, offset, unit])).toEqual([
      ['D19', null, 'unread'],
      ['D22', null, 'unread'],
    ]);
  });
});
