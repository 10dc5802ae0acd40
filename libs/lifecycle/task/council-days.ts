import { barePersonId } from '../values/person-id.ts';
import type { CouncilName, DaysOfCouncil, SetUp, Turn } from './council-turns.ts';
import type { TaskFact } from './events.ts';
import type { TaskStateName } from './state.ts';

interface Council {
  /** The fact that sets it up. */
  readonly setUpBy: TaskFact['type'];
  /** The states in which it is at work. */
  readonly worksIn: readonly TaskStateName[];
  /** What it does before it concludes. Facts of several councils are of the one whose states they fall in. */
  readonly work: readonly TaskFact['type'][];
  /** What it comes to: recorded without a council too, for a department may hold only the paper of the conclusion. */
  readonly conclusions: readonly TaskFact['type'][];
}

/**
 * Whose work each step is. Votes are not among them: they ask for a council in any case. Nor are those of the acceptance
 * council: the state in which it works begins with the day it was set up.
 */
export const COUNCIL_WORK: Readonly<Record<CouncilName, Council>> = {
  identification: {
    setUpBy: 'IdentificationCouncilEstablished',
    worksIn: ['Proposed'],
    work: ['CouncilSessionHeld', 'CouncilPapersSent'],
    conclusions: ['ProposalRecommended', 'ProposalNotRecommended'],
  },
  selection: {
    setUpBy: 'SelectionCouncilEstablished',
    worksIn: ['CallClosed', 'DossiersOpened'],
    work: ['CouncilSessionHeld', 'CouncilPapersSent', 'CouncilQuestionAsked', 'ReviewSubmitted'],
    conclusions: ['DossierRecommended', 'NoDossierRecommended'],
  },
  appraisal: {
    setUpBy: 'AppraisalTeamEstablished',
    worksIn: ['Recommended', 'Appraised'],
    work: ['CouncilPapersSent'],
    conclusions: ['BudgetAppraised', 'ContentAndBudgetAppraised', 'AppraisalNegative'],
  },
  acceptance: {
    setUpBy: 'AcceptanceCouncilEstablished',
    worksIn: ['AcceptanceCouncil'],
    work: [],
    conclusions: [],
  },
};
export const COUNCILS = Object.keys(COUNCIL_WORK) as readonly CouncilName[];

/** Begins a turn: the councils before it are of another call, or of another life of the proposal. */
const BEGINS: readonly string[] = ['SelectionCallOpened', 'DirectAssignmentInvited', 'TaskReopened'];
const NONE: DaysOfCouncil = { setUp: [] };

/** The council whose turn it is in a state, of those named. */
export const councilAt = (
  state: TaskStateName,
  councils: readonly CouncilName[] = COUNCILS,
): CouncilName | undefined => councils.find((name) => COUNCIL_WORK[name].worksIn.includes(state));

/** The days after a fact, in the order of days; `before` is the state that it found. The last turn is the present one. */
export function turnsAfter(
  turns: readonly Turn[] | undefined,
  fact: TaskFact,
  before: TaskStateName,
): readonly Turn[] | undefined {
  const { type } = fact;
  if (BEGINS.includes(type)) return [...(turns ?? [{}]), {}];
  const on = fact.metadata.occurredOn;
  const set = COUNCILS.find((name) => COUNCIL_WORK[name].setUpBy === type);
  if (set !== undefined)
    return withDays(turns, set, (days) => ({ ...days, setUp: [...days.setUp, { on, ...namesIn(fact) }] }));
  const at = councilAt(before);
  if (at === undefined || !COUNCIL_WORK[at].work.includes(type)) return turns;
  return withDays(turns, at, (days) => ({ workedFirst: { type, on }, ...days }));
}

function withDays(
  turns: readonly Turn[] = [{}],
  name: CouncilName,
  change: (days: DaysOfCouncil) => DaysOfCouncil,
): readonly Turn[] {
  const present = turns.at(-1) ?? {};
  return [...turns.slice(0, -1), { ...present, [name]: change(present[name] ?? NONE) }];
}

function namesIn({ data }: TaskFact): Pick<SetUp, 'names'> {
  const { members } = data as { readonly members?: readonly { readonly personId: string }[] };
  return members === undefined ? {} : { names: members.map(({ personId }) => barePersonId(personId)) };
}
