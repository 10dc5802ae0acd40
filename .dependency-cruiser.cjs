/**
 * The arrows of the house (docs: architecture section 4): imports go downwards only. A floor may use every floor
 * below it; rooms of one floor know nothing of each other, but for the pairs named in SAME_FLOOR.
 */
const FLOORS = [
  ['lifecycle', 'event-store', 'files', 'messages'],
  ['commands', 'subscriptions', 'access', 'people', 'runtime'],
  ['views', 'history', 'evidence', 'reminders'],
  ['reporting', 'importing', 'definition-tools'],
];

/** Who may use a room of the same floor. Each is a line with its reason; the list may only shrink. */
const SAME_FLOOR = {
  access: ['commands', 'runtime'], // an account is recorded by the loop that records all else; the master key is the machine's
  people: ['commands', 'runtime', 'subscriptions'], // as access: acts on persons go through the one loop, their keys lie under the machine's; a transaction is a transaction
  reminders: ['views'], // the ledger of wanted reminders is a view
  reporting: ['history'], // a figure as of a day is history's answer
};

const TESTS = '\\.(spec|type\\.spec|contract)\\.ts$|/testing/';
const folder = (rooms) => `^libs/(${rooms.join('|')})/`;

const arrows = FLOORS.flatMap((rooms, level) =>
  rooms.map((room) => {
    const allowed = [room, ...(SAME_FLOOR[room] ?? []), ...FLOORS.slice(0, level).flat()];
    return {
      name: `${room}-looks-down`,
      comment: `libs/${room} may use: ${allowed.join(', ')}. Move what is shared to a lower floor, or pass it in as an argument.`,
      severity: 'error',
      from: { path: folder([room]), pathNot: TESTS },
      to: { path: '^libs/', pathNot: folder(allowed) },
    };
  }),
);

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'libs-know-no-app',
      comment: 'A library is used by apps, never the other way round.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'nothing-imports-src',
      comment: 'src starts the programs. What two programs share belongs in a room of libs.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^src/' },
    },
    {
      name: 'apps-do-not-mix',
      comment: 'One app does not know another; src/main.ts puts them together.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-page-stands-alone',
      comment: 'The page knows the program by its calls only: types come from the OpenAPI document.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|src)/' },
    },
    {
      name: 'features-do-not-mix',
      comment: 'One screen does not know another; what two of them share is a component.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(app/|features/)', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'components-know-no-screen',
      comment: 'A component is used by screens, never the other way round.',
      severity: 'error',
      from: { path: '^apps/web/src/(components|api|text)/' },
      to: { path: '^apps/web/src/(app|features)/' },
    },
    {
      name: 'lifecycle-is-pure',
      comment:
        'Time, ids, holidays and randomness come in as arguments; temporal-polyfill is its one library.',
      severity: 'error',
      from: { path: '^libs/lifecycle/', pathNot: TESTS },
      to: { pathNot: '^libs/lifecycle/|^node_modules/temporal-polyfill/' },
    },
    {
      name: 'adapters-behind-their-module',
      comment: 'Use the port; only the module file of the room knows which adapter stands behind it.',
      severity: 'error',
      from: {
        pathNot: `^libs/event-store/(kurrentdb|postgres)/|^libs/event-store/event-store\\.module\\.ts$|${TESTS}`,
      },
      to: { path: '^libs/event-store/(kurrentdb|postgres)/' },
    },
    {
      name: 'file-stores-behind-their-module',
      comment: 'Use the port; only the module file of the room knows where files are kept.',
      severity: 'error',
      from: {
        pathNot: `^libs/files/(disk|s3)/|^libs/files/files\\.module\\.ts$|^libs/runtime/settings|${TESTS}`,
      },
      to: { path: '^libs/files/(disk|s3)/' },
    },
    {
      name: 'channels-behind-their-module',
      comment:
        'A channel of reminders is imported by the module file of the room alone, and by programs of tests.',
      severity: 'error',
      from: {
        pathNot: `^test/support/|^libs/reminders/channels/|^libs/reminders/[^/]+\\.module\\.ts$|${TESTS}`,
      },
      to: { path: '^libs/reminders/channels/' },
    },
    {
      name: 'no-test-in-the-program',
      comment: 'Specs, contracts and testing/ never reach dist.',
      severity: 'error',
      from: { path: '^(src|apps|libs)/', pathNot: TESTS },
      to: { path: `${TESTS}|^test/` },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea, or there is a third one in them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment:
        'An import that leads nowhere: a room missing in package.json "imports", or a file that moved.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package of ours stands in package.json; what runs in production is no devDependency.',
      severity: 'error',
      // The page is bundled: nothing of it is installed where it runs.
      from: { path: '^(src|apps|libs)/', pathNot: `${TESTS}|^apps/web/` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist|\\.(css|svg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['@lotrinh/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
