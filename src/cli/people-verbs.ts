import type { VerbWords } from './verb-words.ts';

/** Verbs of the persons behind the ids, and of the key that their data lie under. */
export const OF_PEOPLE: readonly VerbWords[] = [
  {
    path: ['people', 'import'],
    takes: [],
    mayTake: 'people',
    options: [{ name: 'dry-run' }, { name: 'template', value: 'people' }],
    load: async () => (await import('./people-import.ts')).peopleImport,
  },
  {
    path: ['people', 'list'],
    takes: [],
    options: [],
    load: async () => (await import('./people.ts')).peopleList,
  },
  {
    path: ['people', 'show'],
    takes: ['person'],
    options: [],
    load: async () => (await import('./people.ts')).peopleShow,
  },
  {
    path: ['people', 'erase'],
    takes: ['person'],
    options: [{ name: 'reason', value: 'unnamed', required: true }],
    load: async () => (await import('./people.ts')).peopleErase,
  },
  {
    path: ['people', 'rotate-key'],
    takes: [],
    options: [{ name: 'reason', value: 'unnamed' }],
    load: async () => (await import('./people.ts')).peopleRotateKey,
  },
];
