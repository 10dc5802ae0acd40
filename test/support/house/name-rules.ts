import type { Rule } from './rule.ts';

const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/;
const KEBAB_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY_NAMES = /^(utils?|helpers?|managers?|types?|common|misc|shared)$/;

/** How files and folders are called: for the one thing inside. */
export const nameRules: readonly Rule[] = [
  {
    name: 'files and folders are in kebab-case',
    instead: 'kebab-case: `working-days.ts`',
    find: ({ path }) => {
      const folders = path.split('/');
      const file = folders.pop() ?? '';
      return [
        ...folders.filter((name) => !KEBAB_FOLDER.test(name)),
        ...(KEBAB_FILE.test(file) ? [] : [file]),
      ];
    },
  },
  {
    name: 'no barrel',
    instead: 'import the file that has the thing: `#room/file`',
    find: ({ path }) => (/(^|\/)index\.tsx?$/.test(path) ? [path] : []),
  },
  {
    name: 'no folder or file without a subject',
    instead: 'name it for what is inside',
    find: ({ path }) =>
      path
        .replace(/\.tsx?$/, '')
        .split('/')
        .filter((name) => EMPTY_NAMES.test(name)),
  },
];
