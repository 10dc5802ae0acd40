import { KINDS } from '#lifecycle/kinds';
import { OF_ACCESS } from './access-verbs.ts';
import { OF_PEOPLE } from './people-verbs.ts';
import type { OptionWords, VerbWords } from './verb-words.ts';

const AS_OF: OptionWords = { name: 'as-of', value: 'day' };
const KNOWN_AT: OptionWords = { name: 'known-at', value: 'instant' };
const KIND: OptionWords = { name: 'kind', value: 'kind', values: KINDS.map(({ kind }) => kind) };
const TASK: OptionWords = { name: 'task', value: 'id' };

const OF_A_COMMAND: readonly OptionWords[] = [
  { name: 'data', value: 'json' },
  { name: 'occurred-on', value: 'day' },
  { name: 'actor', value: 'actor' },
  { name: 'document', value: 'json' },
  { name: 'reason', value: 'text' },
  { name: 'approved-by', value: 'actor' },
  { name: 'key', value: 'key' },
  KIND,
];

const OF_TASKS: readonly VerbWords[] = [
  {
    path: ['task', 'list'],
    takes: [],
    options: [KIND],
    load: async () => (await import('./task-list.ts')).taskList,
  },
  {
    path: ['task', 'show'],
    takes: ['id'],
    options: [KIND, AS_OF, KNOWN_AT],
    load: async () => (await import('./task-show.ts')).taskShow,
  },
  {
    path: ['task', 'history'],
    takes: ['id'],
    options: [KIND, AS_OF, KNOWN_AT],
    load: async () => (await import('./task-history.ts')).taskHistory,
  },
  {
    path: ['task', 'diff'],
    takes: ['id'],
    options: [
      { name: 'from', value: 'point', required: true },
      { name: 'to', value: 'point', required: true },
      KIND,
    ],
    load: async () => (await import('./task-diff.ts')).taskDiff,
  },
  {
    path: ['task', 'actions'],
    takes: ['id'],
    options: [KIND],
    load: async () => (await import('./task-actions.ts')).taskActions,
  },
  {
    path: ['task', 'eligibility'],
    takes: ['id'],
    options: [
      { name: 'dossier', value: 'text' },
      { name: 'investigator', value: 'person' },
    ],
    load: async () => (await import('./task-eligibility.ts')).taskEligibility,
  },
  {
    path: ['task', 'do'],
    takes: ['id', 'command'],
    options: [
      ...OF_A_COMMAND,
      { name: 'file', value: 'path', many: true },
      { name: 'if-revision', value: 'revision' },
      { name: 'dry-run' },
    ],
    load: async () => (await import('./task-do.ts')).taskDo,
  },
  {
    path: ['task', 'bulk'],
    takes: ['command'],
    options: [
      { name: 'tasks', value: 'codes' },
      { name: 'file', value: 'codes' },
      ...OF_A_COMMAND,
      { name: 'dry-run' },
    ],
    load: async () => (await import('./task-bulk.ts')).taskBulk,
  },
];

const OF_REMINDERS: readonly VerbWords[] = [
  {
    path: ['reminders', 'list'],
    takes: [],
    options: [TASK, { name: 'status', value: 'status', values: ['pending', 'sent', 'cancelled', 'failed'] }],
    load: async () => (await import('./reminders.ts')).remindersList,
  },
  {
    path: ['reminders', 'reconcile'],
    takes: [],
    options: [],
    load: async () => (await import('./reminders.ts')).remindersReconcile,
  },
  {
    path: ['reminders', 'why'],
    takes: ['reminder'],
    options: [],
    load: async () => (await import('./reminders.ts')).remindersWhy,
  },
  {
    path: ['reminders', 'report'],
    takes: [],
    options: [
      { name: 'from', value: 'day', required: true },
      { name: 'to', value: 'day', required: true },
    ],
    load: async () => (await import('./reminders.ts')).remindersReport,
  },
];

const NOTICE: readonly OptionWords[] = [
  { name: 'reason', value: 'text' },
  { name: 'source', value: 'text' },
  { name: 'approved-by', value: 'actor' },
  { name: 'actor', value: 'actor' },
  { name: 'occurred-on', value: 'notice' },
  { name: 'document', value: 'json' },
  { name: 'key', value: 'key' },
];

const OF_PROFILE: readonly VerbWords[] = [
  {
    path: ['profile', 'adopt'],
    takes: ['profile'],
    options: NOTICE.filter(({ name }) => name !== 'source').map((option) =>
      option.name === 'occurred-on' ? { name: 'occurred-on', value: 'profile' } : option,
    ),
    load: async () => (await import('./profile.ts')).profileAdopt,
  },
  {
    path: ['profile', 'show'],
    takes: [],
    options: [AS_OF, KNOWN_AT],
    load: async () => (await import('./profile.ts')).profileShow,
  },
];

const OF_CALENDAR: readonly VerbWords[] = [
  {
    path: ['calendar', 'list'],
    takes: [],
    options: [{ name: 'year', value: 'year' }, AS_OF, KNOWN_AT],
    load: async () => (await import('./calendar.ts')).calendarList,
  },
  {
    path: ['calendar', 'declare'],
    takes: ['day'],
    options: [
      { name: 'work' },
      { name: 'certainty', value: 'certainty', values: ['A', 'B', 'C'] },
      ...NOTICE,
    ],
    load: async () => (await import('./calendar.ts')).calendarDeclare,
  },
  {
    path: ['calendar', 'swap'],
    takes: ['off', 'work-day'],
    options: NOTICE,
    load: async () => (await import('./calendar.ts')).calendarSwap,
  },
];

const OF_DEFINITIONS: readonly VerbWords[] = [
  {
    path: ['definition', 'list'],
    takes: [],
    options: [],
    load: async () => (await import('./definition.ts')).definitionList,
  },
  {
    path: ['definition', 'show'],
    takes: ['definition'],
    options: [
      { name: 'format', value: 'format', values: ['text', 'json', 'mermaid', 'svg'] },
      { name: 'out', value: 'file' },
      AS_OF,
    ],
    load: async () => (await import('./definition.ts')).definitionShow,
  },
  {
    path: ['definition', 'diff'],
    takes: ['before', 'after'],
    options: [],
    load: async () => (await import('./definition-diff.ts')).definitionDiff,
  },
  {
    path: ['definition', 'what-if'],
    takes: ['supposition'],
    options: [],
    load: async () => (await import('./definition-what-if.ts')).definitionWhatIf,
  },
];

/** Every verb there is, in the order that help tells them. */
export const VERBS: readonly VerbWords[] = [
  {
    path: ['import'],
    takes: [],
    mayTake: 'file',
    options: [{ name: 'dry-run' }, { name: 'errors', value: 'file' }, { name: 'template', value: 'file' }],
    load: async () => (await import('./import-file.ts')).importFile,
  },
  ...OF_TASKS,
  {
    path: ['deadlines'],
    takes: [],
    options: [
      TASK,
      KIND,
      { name: 'status', value: 'status', values: ['open', 'met', 'late', 'cancelled'] },
      { name: 'due-before', value: 'day' },
      { name: 'overdue' },
      AS_OF,
    ],
    load: async () => (await import('./deadlines.ts')).deadlines,
  },
  ...OF_REMINDERS,
  {
    path: ['report', 'quarterly'],
    takes: [],
    options: [
      { name: 'quarter', value: 'quarter', required: true },
      AS_OF,
      KNOWN_AT,
      { name: 'format', value: 'format', values: ['json', 'md', 'docx'] },
      { name: 'out', value: 'file' },
    ],
    load: async () => (await import('./report-quarterly.ts')).reportQuarterly,
  },
  {
    path: ['audit', 'verify'],
    takes: [],
    options: [],
    load: async () => (await import('./audit-verify.ts')).auditVerify,
  },
  {
    path: ['audit', 'acts'],
    takes: [],
    options: [],
    load: async () => (await import('./audit-acts.ts')).auditActs,
  },
  {
    path: ['views', 'rebuild'],
    takes: [],
    options: [],
    load: async () => (await import('./views.ts')).viewsRebuild,
  },
  {
    path: ['views', 'verify'],
    takes: [],
    options: [],
    load: async () => (await import('./views.ts')).viewsVerify,
  },
  ...OF_DEFINITIONS,
  ...OF_CALENDAR,
  ...OF_PROFILE,
  ...OF_ACCESS,
  ...OF_PEOPLE,
  {
    path: ['config'],
    takes: [],
    options: [],
    load: async () => (await import('./config.ts')).config,
  },
];
