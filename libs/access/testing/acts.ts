import type { Decision } from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import { recorded } from '#lifecycle/testing/record';
import { plainDate } from '#lifecycle/values/plain-date';
import { accessOf, type Access } from '../access-of.ts';
import { decideAccess, type AccessAct } from '../decide-access.ts';

const TODAY = { today: plainDate('2026-11-24') };

export const decideActs = (act: AccessAct, history: readonly Fact[], reason?: string): Decision =>
  decideAccess({ act, reason }, history, TODAY);

/** The stream after the acts. @throws when one is refused */
export function factsOf(acts: readonly AccessAct[]): readonly Fact[] {
  return acts.reduce<readonly Fact[]>((history, act) => {
    const decision = decideActs(act, history);
    if (decision.status !== 'accepted') throw new Error(JSON.stringify([act, decision]));
    const said = { name: act.name, on: TODAY.today, data: act };
    return [...history, recorded(decision.fact, { said, revision: history.length })];
  }, []);
}

export const accessAfter = (acts: readonly AccessAct[]): Access => accessOf(factsOf(acts));
