import type { LivedStep } from './life.ts';
import type { GeneratedCase } from './portfolio.ts';

/** A quarter: `2023-Q1`, its first and last day. */
export interface CountedQuarter {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** The report's figures counted over the generator's own list, by contract section 9 alone: no line of the program is asked. */
export function counted(cases: readonly GeneratedCase[], quarter: CountedQuarter) {
  const seen = cases
    .map((one) => ({ ...one, steps: one.steps.filter(({ on }) => on <= quarter.last) }))
    .filter(({ steps }) => steps.length > 0);
  const tasks = seen.filter(({ kind }) => kind === 'task').map(standing);
  const dossiers = seen.filter(({ kind }) => kind === 'dossier').flatMap((one) => bucketed(one, quarter));
  const byMilestone = (of: string): number =>
    tasks.filter(({ closed, milestone }) => !closed && milestone === of).length;
  const inBucket = (of: string): number => dossiers.filter(({ bucket }) => bucket === of).length;
  return {
    figures: { ...taskFigures(tasks, quarter), ...dossierFigures(dossiers) },
    byMilestone: {
      registered: byMilestone('registered'),
      appraised: byMilestone('appraised'),
      contracted: byMilestone('contracted'),
      accepted: byMilestone('accepted'),
    },
    closed: tasks.filter(({ closed }) => closed).length,
    byLevel: {
      provincial: tasks.filter(isProvincial).length,
      facility: tasks.filter((one) => !isProvincial(one)).length,
    },
    dossiers: {
      received: dossiers.length,
      early: inBucket('early'),
      onTime: inBucket('onTime'),
      late: inBucket('late'),
      pending: inBucket('pending'),
      overdue: inBucket('overdue'),
    },
    states: Object.fromEntries(tasks.map(({ code, state }) => [code, state])),
  };
}

/** The milestone that begins with a state (domain section 2); a state that is not here keeps the one before. */
const BEGINS: Readonly<Record<string, string>> = {
  Proposed: 'registered',
  Appraised: 'appraised',
  InExecution: 'contracted',
  Passed: 'accepted',
};
/** Outcomes X1–X7. */
const OUTCOMES = [
  'NotOrdered',
  'SelectionFailed',
  'Cancelled',
  'Refused',
  'Withdrawn',
  'Terminated',
  'FailedAcceptance',
];

interface Standing extends GeneratedCase {
  readonly state: string;
  readonly milestone: string;
  readonly closed: boolean;
}

function standing(task: GeneratedCase): Standing {
  const states = task.steps.flatMap(({ into }) => (into === undefined ? [] : [into]));
  const milestones = states.flatMap((state) => BEGINS[state] ?? []);
  // A round that failed is closed until the next one opens; liquidated and archived after an outcome stays closed.
  const last = states.findLast((state) => state !== 'Liquidated' && state !== 'Archived') ?? '';
  return {
    ...task,
    state: states.at(-1) ?? '',
    milestone: milestones.at(-1) ?? '',
    closed: OUTCOMES.includes(last),
  };
}

const isProvincial = ({ level }: GeneratedCase): boolean => level === 'provincial';
const codes = (cases: readonly GeneratedCase[]): readonly string[] =>
  cases.map(({ code }) => code).toSorted();

function taskFigures(tasks: readonly Standing[], quarter: CountedQuarter) {
  const isIn = ({ on }: LivedStep): boolean => on >= quarter.first && on <= quarter.last;
  const did = ({ steps }: Standing, command: string): boolean =>
    steps.some((step) => step.command === command && isIn(step));
  const waits = ({ steps }: Standing): boolean => {
    const appraised = steps.findLastIndex(({ command }) => command === 'appraise');
    const step = steps[appraised];
    const isSubmitted = steps.slice(appraised).some(({ command }) => command === 'submit-for-approval');
    return step !== undefined && isIn(step) && isSubmitted;
  };
  const provincial = tasks.filter(isProvincial);
  return {
    C1: codes(
      provincial.filter(({ state }) => state === 'AcceptanceSubmitted' || state === 'AcceptanceCouncil'),
    ),
    C2: codes(provincial.filter((one) => one.state === 'Appraised' && waits(one))),
    C3: codes(provincial.filter((one) => did(one, 'open-dossiers'))),
    C4: codes(tasks.filter((one) => !isProvincial(one) && did(one, 'appraise'))),
  };
}

interface Bucketed extends GeneratedCase {
  readonly bucket: string;
  readonly field: string;
  readonly result: string | undefined;
}

/** A dossier received in the quarter and the one bucket it falls in; nothing for one that was not. */
function bucketed(dossier: GeneratedCase, { first, last }: CountedQuarter): readonly Bucketed[] {
  const [received, returned] = dossier.steps;
  if (received === undefined || received.on < first) return [];
  const { dueOn, field } = received.data as { dueOn: string; field: string };
  const open = last <= dueOn ? 'pending' : 'overdue';
  const done = (on: string): string => (on < dueOn ? 'early' : on === dueOn ? 'onTime' : 'late');
  const result = (returned?.data as { result?: string } | undefined)?.result;
  return [{ ...dossier, field, result, bucket: returned === undefined ? open : done(returned.on) }];
}

function dossierFigures(dossiers: readonly Bucketed[]) {
  const of = (...buckets: readonly string[]) =>
    codes(dossiers.filter(({ bucket }) => buckets.includes(bucket)));
  const radiation = dossiers.filter(({ field }) => field.includes('bức xạ'));
  const gave = (words: string) => codes(radiation.filter(({ result }) => result?.startsWith(words)));
  return {
    C5: codes(dossiers),
    C6: of('early'),
    C7: of('onTime'),
    C8: of('pending'),
    C9: of('late', 'overdue'),
    C10: codes(radiation),
    C11: codes(radiation.filter(({ bucket }) => bucket === 'early')),
    C12: gave('Cấp Giấy phép'),
    C13: gave('Gia hạn'),
    C14: gave('Cấp Chứng chỉ'),
    C15: gave('Cấp Giấy xác nhận'),
  };
}
