import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { portfolioStores, type PortfolioStores } from '../support/portfolio-stores.ts';

let stores: PortfolioStores;
beforeAll(async () => {
  stores = await portfolioStores();
});
afterAll(() => stores.remove());

describe('a refusal', () => {
  test('people are told everything that is wrong with a form, a line each', async () => {
    const { code, err } = await stores.lotrinh.plain('task', 'do', 'X-1', 'propose');
    expect([code, err]).toEqual([
      1,
      ['title', 'level', 'managingBody'].map((name) => `data.${name}: bắt buộc phải có.\n`).join(''),
    ]);
  });

  test.each([
    ['X-1', 'no-such-command', 'unknown-command', 'propose'],
    ['BT-2023Q1-03', 'no-such-command', 'unknown-command', 'appraise'],
    ['BT-2023Q1-01', 'submit-acceptance-dossier', 'illegal-state', 'conclude-acceptance'],
  ])('%s %s is %s and says what may be done: %s', async (id, command, ...[type, possible]) => {
    const { code, body } = await stores.lotrinh.json('task', 'do', id, command);
    expect([code, body]).toMatchObject([
      1,
      { error: { type, message: expect.stringContaining(possible) as unknown } },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/BT-2023Q1-0.*propose/);
  });
});

describe('an answer', () => {
  test('no verb tells people JSON, codes of states or dates of machines', async () => {
    for (const words of ['task list', 'task show BT-2023Q1-01', 'task actions BT-2023Q1-01', 'deadlines']) {
      const { code, out } = await stores.lotrinh.plain(...words.split(' '));
      expect([words, code, /[{}]|AcceptanceCouncil|\d{4}-\d\d-\d\d/.exec(out)?.[0]]).toEqual([
        words,
        0,
        undefined,
      ]);
    }
  });

  test('an empty home is told what to do first', async () => {
    const { code, out } = await (await stores.onNothing()).plain('task', 'list');
    expect([code, out.includes('lotrinh import'), out.includes('\n\n')]).toEqual([0, true, false]);
  });
});
