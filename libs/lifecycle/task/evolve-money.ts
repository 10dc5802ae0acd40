import { sumVnd, type Vnd } from '../values/vnd.ts';
import type { TaskFact } from './events.ts';
import type { TaskState } from './state.ts';

export type MoneyFact = Extract<
  TaskFact,
  {
    type:
      | 'AdvancePaid'
      | 'AdvanceSettled'
      | 'AdvancesFullySettled'
      | 'FinalPaymentMade'
      | 'DisbursementStopped'
      | 'DisbursementResumed'
      | 'RefundDetermined'
      | 'RefundCollected';
  }
>;
const MONEY: Readonly<Record<MoneyFact['type'], true>> = {
  AdvancePaid: true,
  AdvanceSettled: true,
  AdvancesFullySettled: true,
  FinalPaymentMade: true,
  DisbursementStopped: true,
  DisbursementResumed: true,
  RefundDetermined: true,
  RefundCollected: true,
};
export const isMoneyFact = (fact: TaskFact): fact is MoneyFact => Object.hasOwn(MONEY, fact.type);

const ZERO = '0' as Vnd;

/** Advances, what of them is settled, the last payment, what comes back. */
export function evolveMoney(state: TaskState, fact: MoneyFact): TaskState {
  const on = fact.metadata.occurredOn;
  switch (fact.type) {
    case 'AdvancePaid': {
      const { advancesSettledOn, ...kept } = state;
      return { ...kept, advances: [...(state.advances ?? []), { ...fact.data, paidOn: on }] };
    }
    case 'AdvancesFullySettled':
      return { ...state, advancesSettledOn: on };
    case 'AdvanceSettled':
      return { ...state, settledVnd: sumVnd([state.settledVnd ?? ZERO, fact.data.amountVnd]) };
    case 'FinalPaymentMade':
      return { ...state, finalPayments: [...(state.finalPayments ?? []), { ...fact.data, paidOn: on }] };
    case 'DisbursementStopped':
      return { ...state, disbursementStoppedOn: on };
    case 'DisbursementResumed': {
      const { disbursementStoppedOn, ...kept } = state;
      return kept;
    }
    case 'RefundDetermined':
      return { ...state, refundVnd: fact.data.refundVnd };
    case 'RefundCollected':
      return { ...state, refundedVnd: sumVnd([state.refundedVnd ?? ZERO, fact.data.amountVnd]) };
  }
}
