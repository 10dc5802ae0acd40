import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { REFUSAL_TYPES } from '#lifecycle/decision';
import { DEFINITIONS, definitionNamed } from '#lifecycle/kinds';

const page = readFileSync('docs/reference/contract.md', 'utf8');
const first = definitionNamed('provincial-2014@1');
const known = new Set(first?.steps.map(({ command }) => command));
const added = DEFINITIONS.filter(
  ({ kind, version, id }) => kind === 'task' && `${id}@${version}` !== 'facility@1',
)
  .flatMap(({ steps }) => steps)
  .filter(({ command }) => !known.has(command) && command !== 'register-facility-task');

describe('docs/reference/contract.md', () => {
  test.each([...new Set(added.map(({ command }) => command))])(
    'has %s with its fields and its event',
    (command) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${command}\` `)) ?? '';
      const step = added.find((one) => one.command === command);
      for (const name of [step?.event ?? '?', ...Object.keys(step?.form ?? {})]) expect(row).toContain(name);
    },
  );
  test('has every deadline that was added, with what starts and closes it', () => {
    const before = new Set(first?.deadlines.map(({ id }) => id));
    for (const rule of definitionNamed('provincial-2014')?.deadlines ?? []) {
      if (before.has(rule.id)) continue;
      const row = page.split('\n').find((line) => line.startsWith(`| ${rule.id} `)) ?? rule.id;
      for (const event of [...rule.startedBy, ...rule.closedBy]) expect(row).toContain(event);
    }
  });
  test('names every type of refusal that came with it', () => {
    const types = REFUSAL_TYPES.slice(
      REFUSAL_TYPES.indexOf('conflict-of-interest'),
      REFUSAL_TYPES.indexOf('too-large'),
    );
    expect(types).toHaveLength(15);
    for (const type of types) expect(page).toContain(type);
  });
});
