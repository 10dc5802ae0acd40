import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine, environmentWith, type Caller } from '../support/command-line.ts';
import { freeHome, type FreeHome } from '../support/free-home.ts';
import { SAMPLE } from '../support/memory-log.ts';
import { processesNaming } from '../support/processes.ts';

/** Calls whose median counts, and medians tried: this machine may be busy with something else. */
const CALLS = 5;
const MEDIANS = 3;

let home: FreeHome;
let lotrinh: Caller;
beforeAll(async () => {
  home = freeHome();
  lotrinh = commandLine({ LOTRINH_HOME: home.path });
  expect((await lotrinh.json('import', SAMPLE)).code).toBe(0);
});
afterAll(() => home.remove());

async function median(words: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const { code, err, ms } = await lotrinh.json(...words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    times.push(Math.round(ms));
  }
  const middle = times.sort((a, b) => a - b)[Math.floor(CALLS / 2)] ?? Number.NaN;
  process.stderr.write(`${words.join(' ')}: ${times.join(' ')} ms, median ${String(middle)}\n`);
  return middle;
}

/** The first median within the bound, else the best of all tried. */
async function medianWithin(bound: number, words: readonly string[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < MEDIANS && !(best <= bound); tried += 1)
    best = Math.min(best, await median(words));
  return best;
}

const QUERIES = [['task', 'list'], ['task', 'show', 'BT-2023Q1-01'], ['deadlines']];

describe('a query answers soon', () => {
  test.each(QUERIES)(
    '%s %s: within 3 s when it has to start the stores',
    async (...words) => {
      expect(processesNaming(home.path)).toEqual([]);
      expect(await medianWithin(3000, words)).toBeLessThanOrEqual(3000);
      expect(processesNaming(home.path)).toEqual([]);
    },
    120_000,
  );

  describe('while the program runs', () => {
    let program: ChildProcess;
    beforeAll(async () => {
      program = spawn(process.execPath, ['scripts/run.mjs', 'dist/src/main.js'], {
        env: environmentWith({ LOTRINH_HOME: home.path, PORT: '0' }),
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      await new Promise<void>((resolve, reject) => {
        let said = '';
        program.stderr?.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          if (said.includes('http://')) resolve();
        });
        program.once('close', () => reject(new Error(`the program ended: ${said}`)));
      });
    });
    afterAll(async () => {
      const closed = once(program, 'close');
      program.kill('SIGINT');
      await closed;
      expect(processesNaming(home.path)).toEqual([]);
    });

    test.each(QUERIES)(
      '%s %s: within 1.5 s',
      async (...words) => {
        expect(await medianWithin(1500, words)).toBeLessThanOrEqual(1500);
      },
      120_000,
    );
  });
});
