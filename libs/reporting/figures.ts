import type { Fact } from '#lifecycle/fact';
import { factsIn, lastOf, type CaseInReport, type Period } from './case-in-report.ts';
import { reportedDossier, type Bucket, type ReportedDossier } from './dossier-buckets.ts';

/** One number of the report, and the cases behind it. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  /** Codes, in the order the cases were opened. */
  readonly subjects: readonly string[];
}

/** A case that a figure looks at. */
interface Subject {
  readonly one: CaseInReport;
  /** Of a dossier received in the period. */
  readonly dossier: ReportedDossier | undefined;
}

/** Why a case is not counted: the first thing that the figure asks of it in vain. */
export type Unless =
  | 'not-provincial'
  | 'not-facility'
  | 'not-in-acceptance'
  | 'not-awaiting-approval'
  | 'not-submitted'
  | 'appraised-outside'
  | 'not-opened'
  | 'not-appraised'
  | 'not-received'
  | 'other-field'
  | 'other-result'
  | Bucket;

/** What a figure asks of a case; `unless` says why one that does not meet it is not counted. */
interface Condition {
  readonly unless: Unless | ((subject: Subject) => Unless);
  readonly holds: (subject: Subject, period: Period) => boolean;
}

/** How a figure counts (contract section 9). */
interface Rule {
  readonly kind: 'task' | 'dossier';
  readonly asks: readonly Condition[];
  /** The events that it rests on. */
  readonly rests: (one: CaseInReport, period: Period) => readonly Fact[];
}

/** States in which the acceptance procedure is under way. */
const IN_ACCEPTANCE: readonly string[] = ['AcceptanceSubmitted', 'AcceptanceCouncil'];

/** How the case came to stand where it stands: the last event of each type. */
const lastOfEach =
  (...types: readonly string[]) =>
  (one: CaseInReport): readonly Fact[] =>
    types.map((type) => lastOf(one, type)).filter((fact) => fact !== undefined);
/** Every event of that type in the period. */
const eachInPeriod =
  (type: string) =>
  (one: CaseInReport, period: Period): readonly Fact[] =>
    factsIn(one, type, period);

const provincial: Condition = {
  unless: 'not-provincial',
  holds: ({ one }) => one.snapshot.level === 'provincial',
};
const ofFacility: Condition = {
  unless: 'not-facility',
  holds: ({ one }) => one.snapshot.level === 'facility',
};
const inState = (unless: Unless, states: readonly string[]): Condition => ({
  unless,
  holds: ({ one }) => states.includes(one.snapshot.state),
});
const inPeriod = (day: string | undefined, { quarter }: Period): boolean =>
  day !== undefined && day >= quarter.first && day <= quarter.last;
const happenedIn = (unless: Unless, type: string): Condition => ({
  unless,
  holds: ({ one }, period) => factsIn(one, type, period).length > 0,
});

const received: Condition = { unless: 'not-received', holds: ({ dossier }) => dossier !== undefined };
const among = (...buckets: readonly Bucket[]): Condition => ({
  unless: ({ dossier }) => dossier?.bucket ?? 'not-received',
  holds: ({ dossier }) => dossier !== undefined && buckets.includes(dossier.bucket),
});
/** The field and the results as the source report spells them: the figures compare these very texts. */
const RADIATION = 'Năng lượng nguyên tử, an toàn bức xạ và hạt nhân';
const ofRadiation: Condition = {
  unless: 'other-field',
  holds: ({ dossier }) => dossier?.field === RADIATION,
};
const withResult = (result: string): Condition => ({
  unless: 'other-result',
  holds: ({ dossier }) => dossier?.result === result,
});

const dossiers = (...asks: readonly Condition[]): Rule => ({
  kind: 'dossier',
  asks: [received, ...asks],
  rests: lastOfEach('AdministrativeDossierReceived', 'AdministrativeDossierResolved'),
});

/** By id, as the sample's expected figures have them. */
const RULES: Readonly<Record<string, Rule>> = {
  C1: {
    kind: 'task',
    asks: [provincial, inState('not-in-acceptance', IN_ACCEPTANCE)],
    rests: lastOfEach('AcceptanceDossierSubmitted', 'AcceptanceCouncilEstablished'),
  },
  C2: {
    kind: 'task',
    asks: [
      provincial,
      inState('not-awaiting-approval', ['Appraised']),
      {
        unless: 'not-submitted',
        holds: ({ one }) => one.snapshot.details.submittedForApprovalOn !== undefined,
      },
      {
        unless: 'appraised-outside',
        holds: ({ one }, period) => inPeriod(lastOf(one, 'BudgetAppraised')?.metadata.occurredOn, period),
      },
    ],
    rests: lastOfEach('BudgetAppraised', 'ApprovalSubmitted'),
  },
  C3: {
    kind: 'task',
    asks: [provincial, happenedIn('not-opened', 'DossiersOpened')],
    rests: eachInPeriod('DossiersOpened'),
  },
  C4: {
    kind: 'task',
    asks: [ofFacility, happenedIn('not-appraised', 'ContentAndBudgetAppraised')],
    rests: eachInPeriod('ContentAndBudgetAppraised'),
  },
  C5: dossiers(),
  C6: dossiers(among('early')),
  C7: dossiers(among('onTime')),
  C8: dossiers(among('pending')),
  C9: dossiers(among('late', 'overdue')),
  C10: dossiers(ofRadiation),
  C11: dossiers(ofRadiation, among('early')),
  C12: dossiers(ofRadiation, withResult('Cấp Giấy phép')),
  C13: dossiers(ofRadiation, withResult('Gia hạn Giấy phép tiến hành công việc bức xạ')),
  C14: dossiers(ofRadiation, withResult('Cấp Chứng chỉ nhân viên bức xạ cho người phụ trách an toàn')),
  C15: dossiers(ofRadiation, withResult('Cấp Giấy xác nhận khai báo thiết bị X-quang chẩn đoán trong y tế')),
};

/** The cases that a figure looks at: those it counts with the events that it rests on, and of each other why not. */
export interface Weighed {
  readonly counted: readonly { readonly one: CaseInReport; readonly evidence: readonly Fact[] }[];
  readonly others: readonly { readonly one: CaseInReport; readonly unless: Unless }[];
}

/** Every case of the figure's kind, weighed; undefined where there is no such figure. */
export function weighed(id: string, cases: readonly CaseInReport[], period: Period): Weighed | undefined {
  const rule = Object.hasOwn(RULES, id) ? RULES[id] : undefined;
  return rule && weigh(rule, subjectsOf(cases, period), period);
}

/** Every figure of the quarterly report, C1 to C15. */
export function figuresOf(cases: readonly CaseInReport[], period: Period): readonly Figure[] {
  const subjects = subjectsOf(cases, period);
  return Object.entries(RULES).map(([id, rule]) => {
    const { counted } = weigh(rule, subjects, period);
    return { id, value: counted.length, subjects: counted.map(({ one }) => one.code) };
  });
}

const subjectsOf = (cases: readonly CaseInReport[], period: Period): readonly Subject[] =>
  cases.map((one) => ({ one, dossier: reportedDossier(one, period) }));

function weigh({ kind, asks, rests }: Rule, subjects: readonly Subject[], period: Period): Weighed {
  const all = subjects
    .filter(({ one }) => one.snapshot.kind === kind)
    .map((subject) => ({ subject, failed: asks.find(({ holds }) => !holds(subject, period)) }));
  return {
    counted: all.flatMap(({ subject: { one }, failed }) =>
      failed === undefined ? [{ one, evidence: rests(one, period) }] : [],
    ),
    others: all.flatMap(({ subject, failed }) =>
      failed === undefined ? [] : [{ one: subject.one, unless: reasonOf(failed, subject) }],
    ),
  };
}

const reasonOf = ({ unless }: Condition, subject: Subject): Unless =>
  typeof unless === 'function' ? unless(subject) : unless;
