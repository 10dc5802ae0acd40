import type { TaskFact } from './events.ts';
import { dayOf } from '../values/plain-date.ts';
import { into } from './into.ts';
import type { Acceptance, Contract, TaskState } from './state.ts';

type TakeOver = Extract<TaskFact, { type: 'TaskTakenOver' }>;

/** Handed in, council, conclusion: what each of these states says of the acceptance by itself. */
function acceptanceIn({ data, metadata }: TakeOver): Acceptance | undefined {
  const on = metadata.occurredOn;
  const { state, council, rating } = data;
  switch (state) {
    case 'AcceptanceSubmitted':
      return { submittedOn: on };
    case 'AcceptanceCouncil':
      return council === undefined ? {} : { council: { ...council, establishedOn: on } };
    case 'Passed':
    case 'ResultRegistered':
    case 'Recognised':
      return rating === undefined ? {} : { rating };
    default:
      return undefined;
  }
}

function contractIn({ data: { contract, host } }: TakeOver): Contract | undefined {
  if (contract === undefined) return undefined;
  const { paidVnd, ...signed } = contract;
  return { ...signed, ...(host !== undefined && { host }) };
}

/** A running task as it was found: what it gives is known, what came before stays unknown. */
export function takenOver(begun: TaskState, fact: TakeOver): TaskState {
  const { title, managingBody, level, state, host, totalVnd, stateVnd, durationMonths } = fact.data;
  const sums = {
    ...(totalVnd !== undefined && { totalVnd }),
    ...(stateVnd !== undefined && { stateVnd }),
    ...(durationMonths !== undefined && { durationMonths }),
  };
  const appraisedOnly = state === 'Appraised';
  const sumsKnown = Object.keys(sums).length > 0 || host !== undefined;
  const contract = contractIn(fact);
  const acceptance = acceptanceIn(fact);
  const paid = fact.data.contract?.paidVnd;
  return into(
    state,
    {
      ...begun,
      title,
      managingBody,
      level,
      everOrdered: true,
      takenOver: {
        on: fact.metadata.occurredOn,
        state,
        recordedOn: dayOf(fact.metadata.recordedAt),
      },
      ...(sumsKnown &&
        (appraisedOnly
          ? { appraisal: sums }
          : { approval: { ...sums, ...(host !== undefined && { host }) } })),
      ...(contract !== undefined && { contract }),
      ...(acceptance !== undefined && { acceptance }),
      ...(paid !== undefined && { paidBeforeVnd: paid }),
    },
    fact,
  );
}
