import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Role } from '#lifecycle/values/role';
import { somebody, type Somebody } from '../../apps/api/testing/people.ts';
import { openWindow, startChromium, type Look, type Window } from './chromium.ts';
import type { RunningProgram } from './running-program.ts';
import { sampleProgram, viewsCaughtUp } from './sample-program.ts';

interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: { readonly document?: { readonly number: string } };
}

interface Site {
  /** There once the tests run. */
  readonly program: RunningProgram;
  /** Somebody of that role, named as it. */
  readonly person: (role: Role) => Somebody;
  /** What is on record of a task, in its order. */
  readonly eventsOf: (code: string) => Promise<readonly RecordedEvent[]>;
  /** A window onto the page; of who is named, else of whom nobody has logged in. */
  readonly open: (path: string, look?: Look & { readonly as?: string }) => Promise<Window>;
}

interface Started {
  readonly program: RunningProgram;
  readonly browser: Browser;
  readonly people: ReadonlyMap<Role, Somebody>;
}

/** For the tests of a file: the page of a program, one person of each role, each with an account of its name, and a browser. */
export function pageOf(
  roles: readonly Role[],
  {
    start = sampleProgram,
    more = () => Promise.resolve(),
  }: {
    readonly start?: () => Promise<RunningProgram>;
    /** What else is there before the first test. */
    readonly more?: (program: RunningProgram) => Promise<unknown>;
  } = {},
): Site {
  let started: Started | undefined;
  const there = (): Started => {
    if (started === undefined) throw new Error('the page is there once the tests run');
    return started;
  };
  beforeAll(async () => {
    const program = await start();
    try {
      const people = new Map<Role, Somebody>();
      for (const role of roles) people.set(role, await somebody(program.stores, { username: role, role }));
      await more(program);
      await viewsCaughtUp(program);
      started = { program, people, browser: await startChromium() };
    } catch (error) {
      // Left open it would keep jest alive for ever.
      await program.stop();
      throw error;
    }
  }, 120_000);
  afterAll(async () => {
    await started?.browser.close();
    await started?.program.stop();
  });
  return {
    get program() {
      return there().program;
    },
    person: (role) => {
      const found = there().people.get(role);
      if (found === undefined) throw new Error(`nobody is ${role}`);
      return found;
    },
    eventsOf: async (code) =>
      (await there().program.call('GET', `/tasks/${code}/events?limit=1000`)).json
        ?.items as readonly RecordedEvent[],
    open: (path, look = {}) => openWindow(there().browser, { origin: there().program.origin, path, ...look }),
  };
}
