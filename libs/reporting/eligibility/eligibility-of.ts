import { format } from '#messages/format';
import { plainDate } from '#lifecycle/values/plain-date';
import type { CaseInReport } from '../case-in-report.ts';
import type { Candidate, EligibilityCheck } from './candidate.ts';
import { PastTask } from './past-task.ts';
import { ELIGIBILITY_RULES, type EligibilityRule } from './rules.ts';

/** TT 20/2023/TT-BKHCN; of calls that closed before it, it says so: what held then could not be read. */
const IN_FORCE = plainDate('2023-11-27');

/**
 * What the department's own history says of who asks for a task (Điều 4 TT 20/2023/TT-BKHCN): each condition with the
 * facts it rests on. A pre-check, not a decision: `unknown` where papers have to tell. `cases`: all of them as of the
 * day that is judged, the task asked for left out. Pure.
 */
export function eligibilityOf(
  candidate: Candidate,
  cases: readonly CaseInReport[],
): readonly EligibilityCheck[] {
  const tasks = cases.filter(({ snapshot }) => snapshot.kind === 'task').map((task) => new PastTask(task));
  const isOwn = {
    host: (task: PastTask) => task.isHostedBy(candidate),
    'principal-investigator': (task: PastTask) => task.isLedBy(candidate),
  };
  return ELIGIBILITY_RULES.map((rule) => {
    const { barredBy, untold } = rule;
    const of = (mine: boolean | undefined) => tasks.filter((task) => isOwn[rule.of](task) === mine);
    const barring = (past: readonly PastTask[]) => past.flatMap((task) => barredBy?.(task, candidate) ?? []);
    const evidence = barring(of(true));
    // What would bar whoever it is of, and nothing names whose it is: papers have to tell, of these tasks.
    const perhaps = barring(of(undefined));
    const isUntold =
      barredBy === undefined || perhaps.length > 0 || (untold !== undefined && of(true).some(untold));
    return {
      rule: rule.rule,
      basis: format(candidate.on < IN_FORCE ? 'eligibility.basis-borrowed' : 'eligibility.basis', {
        article: format(`eligibility.article.${rule.rule}`),
      }),
      of: rule.of,
      answer: evidence.length > 0 ? 'barred' : isUntold || isUnnamed(rule, candidate) ? 'unknown' : 'clear',
      evidence: evidence.length > 0 ? evidence : perhaps,
    };
  });
}

/** Whoever leads it was not said: no history is looked at. */
const isUnnamed = ({ of }: EligibilityRule, { principalInvestigator }: Candidate): boolean =>
  of === 'principal-investigator' && principalInvestigator === undefined;
