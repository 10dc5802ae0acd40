import { MILESTONES } from '#lifecycle/snapshot';
import { APPROVAL, COMPUTED, DAY_LABEL, PAPER } from './approval-schema.ts';
import { CASE_EVENT, TASK_ANSWERS, TASK_SCHEMAS, WAY } from './task-schemas.ts';
import { REPORT_ANSWERS, REPORT_SCHEMAS } from './report-schemas.ts';
import { WORK_SCHEMAS } from './work-schemas.ts';
import {
  DAY,
  list,
  NAMED,
  object,
  orNull,
  ref,
  ROLE,
  TEXT,
  TEXT_OR_NULL,
  WHOLE,
  YES_NO,
  type Schema,
} from './schema-words.ts';

/** More than is written here may stand in it: what each kind of case knows besides. */
const SHOWN_CASE = object(
  {
    code: TEXT,
    kind: TEXT,
    title: TEXT,
    level: TEXT_OR_NULL,
    state: TEXT,
    stateSince: DAY,
    stateLabel: ref('Label'),
    milestone: TEXT_OR_NULL,
    closed: YES_NO,
    revision: WHOLE,
    definition: object({ id: TEXT, version: WHOLE }),
    definitionLabel: ref('Label'),
    today: { ...DAY, description: 'The day that it is shown of.' },
    uncertain: list(object({ field: TEXT, revision: WHOLE })),
    deadlines: list(
      object(
        {
          id: TEXT,
          label: ref('Label'),
          occurrence: WHOLE,
          dueOn: DAY,
          status: { type: 'string', enum: ['open', 'met', 'late', 'cancelled'] },
          overdue: YES_NO,
          workingDays: { ...WHOLE, description: 'Until it is due; overdue: since it was.' },
          provisional: YES_NO,
          basis: TEXT,
          startedBy: object({ revision: WHOLE, type: TEXT, label: ref('Label') }),
        },
        ['id', 'label', 'dueOn', 'status', 'overdue', 'workingDays', 'provisional', 'basis', 'startedBy'],
      ),
    ),
    approvals: list(APPROVAL),
    way: WAY,
    managingBody: TEXT,
    approval: object({ host: TEXT, totalVnd: TEXT }, []),
    appraisal: object({ totalVnd: TEXT }, []),
    contract: object({ number: TEXT, host: TEXT, effectiveFrom: TEXT, endsOn: TEXT, totalVnd: TEXT }, []),
    tranches: list(object({ number: WHOLE, amountVnd: TEXT }, [])),
    acceptance: object(
      {
        council: object(
          { membersTotal: WHOLE, establishedOn: TEXT, members: list(object({ personId: TEXT, role: TEXT })) },
          [],
        ),
        rating: TEXT,
      },
      [],
    ),
    conflicted: list({}),
  },
  [
    ...['code', 'kind', 'title', 'level', 'state', 'stateSince', 'stateLabel', 'milestone', 'closed'],
    ...['revision', 'today', 'definition', 'definitionLabel', 'uncertain', 'deadlines', 'approvals', 'way'],
  ],
);

const ACTION = {
  command: TEXT,
  label: ref('Label'),
  dayLabel: DAY_LABEL,
  button: { ...ref('Label'), description: 'What leads to its form is called.' },
  event: TEXT,
  moves: { ...YES_NO, description: 'It moves the case on to another state.' },
  form: { type: 'object' },
  known: { type: 'object', description: 'What of the form the case says already, by name.' },
  waitsFor: {
    ...list(object({ command: TEXT, label: ref('Label') })),
    description: 'Steps that have to be recorded before it.',
  },
  computed: COMPUTED,
  rules: { ...YES_NO, description: 'Rules are told of it while its form is filled in (`dryRun: "rules"`).' },
  sealed: { ...YES_NO, description: 'Something of it is kept from everybody until it is counted.' },
  roles: list(TEXT),
  roleLabels: list(ROLE),
  countersignerLabels: list(ROLE),
  deadlines: object({ starts: list(TEXT), stops: list(TEXT) }),
  source: TEXT,
  borrowed: YES_NO,
};
const CASE_ACTION = object(
  { ...ACTION, paper: PAPER, actor: { ...ROLE, description: 'Who acts, as letters have it too.' } },
  [...Object.keys(ACTION), 'actor'],
);
const CALLED = object({
  command: TEXT,
  mine: { ...YES_NO, description: 'As in the queue: the caller does it.' },
  dueOn: orNull(DAY),
  isRight: { ...YES_NO, description: 'Its day is the last on which it may be asked for: nobody has to.' },
  cases: { ...list(TEXT), description: 'Codes: what is one act on one call may be done for all of them.' },
});
const OPENING = object({ kind: TEXT, ...ACTION, paper: PAPER }, ['kind', ...Object.keys(ACTION)]);

const CASE_ROW = object({
  code: TEXT,
  kind: TEXT,
  level: TEXT_OR_NULL,
  title: TEXT,
  state: TEXT,
  stateLabel: ref('Label'),
  stateSince: TEXT_OR_NULL,
  milestone: TEXT_OR_NULL,
  closed: YES_NO,
  overdue: YES_NO,
  revision: WHOLE,
  nextDeadline: orNull(object({ id: TEXT, dueOn: DAY })),
  nextAct: orNull(
    object({
      label: ref('Label'),
      actor: ROLE,
      mine: { ...YES_NO, description: 'As in the queue: the caller does it.' },
      records: { ...YES_NO, description: 'The caller may record it, whoever has to do it.' },
      countersigners: list(ROLE),
      deadline: orNull(object({ id: TEXT, label: ref('Label'), dueOn: DAY })),
      workingDays: {
        ...WHOLE,
        description: 'Until it is due, or since it was; without a day: since it waits.',
      },
    }),
  ),
  sumVnd: { ...TEXT_OR_NULL, description: 'Of the contract, else of the approval or the appraisal.' },
  sumAssumed: YES_NO,
});

const AT_MILESTONE = object({ tasks: WHOLE, overdue: WHOLE });

const page = (items: Schema): Schema => object({ items: list(items), next: TEXT_OR_NULL });

/** Answers that a page is made of: its types come from here. */
export const PAGE_SCHEMAS: Readonly<Record<string, Schema>> = {
  Label: object({ vi: TEXT, en: TEXT }),
  Me: object({
    via: { type: 'string', enum: ['session', 'token'] },
    id: TEXT,
    username: TEXT_OR_NULL,
    personId: TEXT_OR_NULL,
    name: { ...TEXT_OR_NULL, description: 'Of the person, as the vault has it.' },
    roles: list(TEXT),
    roleLabels: list(ROLE),
    sees: object({ work: YES_NO, tasks: YES_NO, reports: YES_NO, imports: YES_NO }),
    department: object({ name: TEXT_OR_NULL, parent: TEXT_OR_NULL }),
    mustChange: YES_NO,
    secondFactor: YES_NO,
    provider: TEXT_OR_NULL,
  }),
  WaysIn: object({ password: YES_NO, provider: YES_NO }),
  ShownCase: SHOWN_CASE,
  CaseEvents: page(CASE_EVENT),
  CaseActions: object({
    items: list(CASE_ACTION),
    called: { ...list(CALLED), description: 'What of them the caller’s queue asks for, in its order.' },
    next: TEXT_OR_NULL,
  }),
  Openings: object({ today: DAY, items: list(OPENING), next: TEXT_OR_NULL }),
  CaseRows: page(CASE_ROW),
  Milestones: object({
    byMilestone: object(Object.fromEntries(MILESTONES.map((name) => [name, AT_MILESTONE]))),
    closed: AT_MILESTONE,
    states: list(object({ state: TEXT, stateLabel: ref('Label'), tasks: WHOLE })),
  }),
  Changes: object({
    position: { ...TEXT_OR_NULL, description: 'Opaque; to go on from.' },
    reset: { ...YES_NO, description: 'Any case may have changed: the items are none of it.' },
    items: list(object({ kind: TEXT, code: TEXT, position: TEXT })),
  }),
  Search: object({
    cases: list(object({ kind: TEXT, code: TEXT, title: TEXT, state: object(NAMED) })),
    documents: list(
      object({
        ...{ kind: TEXT, code: TEXT, title: TEXT },
        revision: { ...WHOLE, description: 'Of the step that rests on it.' },
        event: object(NAMED),
        occurredOn: DAY,
        number: TEXT_OR_NULL,
        date: orNull(DAY),
        issuer: TEXT_OR_NULL,
        files: { ...list(TEXT), description: 'Names.' },
      }),
    ),
  }),
  ...REPORT_SCHEMAS,
  ...TASK_SCHEMAS,
  ...WORK_SCHEMAS,
};

/** Which call of `GET` answers what of them. */
export const PAGE_ANSWERS: Readonly<Record<string, string>> = {
  '/me': 'Me',
  '/session/ways': 'WaysIn',
  '/work': 'WorkPage',
  '/milestones': 'Milestones',
  '/changes': 'Changes',
  '/search': 'Search',
  ...REPORT_ANSWERS,
  ...TASK_ANSWERS,
  '/openings': 'Openings',
  ...Object.fromEntries(
    ['/tasks', '/dossiers'].flatMap((of) => [
      [of, 'CaseRows'],
      [`${of}/{id}`, 'ShownCase'],
      [`${of}/{id}/events`, 'CaseEvents'],
      [`${of}/{id}/actions`, 'CaseActions'],
    ]),
  ),
};
