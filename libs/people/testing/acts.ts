import type { Decision } from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import { recorded } from '#lifecycle/testing/record';
import { plainDate } from '#lifecycle/values/plain-date';
import { decidePeople, type PeopleAct } from '../decide-people.ts';

const TODAY = { today: plainDate('2026-11-26') };

export const decideAct = (act: PeopleAct, history: readonly Fact[], reason?: string): Decision =>
  decidePeople({ act, reason }, history, TODAY);

/** The stream after the acts, each for a reason. @throws when one is refused */
export function factsOf(acts: readonly PeopleAct[]): readonly Fact[] {
  return acts.reduce<readonly Fact[]>((history, act) => {
    const decision = decideAct(act, history, 'why');
    if (decision.status !== 'accepted') throw new Error(JSON.stringify([act, decision]));
    const said = { name: act.name, on: TODAY.today, data: { ...act } };
    return [...history, recorded(decision.fact, { said, revision: history.length })];
  }, []);
}
