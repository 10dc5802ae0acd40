import { isOverdue, type Deadline } from '#lifecycle/deadlines/deadline';
import type { Fact } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import { definitionNamed } from '#lifecycle/kinds';
import type { TaskState } from '#lifecycle/task/state';
import type { JsonObject } from '#lifecycle/values/json';
import { isSameOrganisation } from '#lifecycle/values/organisation-name';
import { parsePersonId } from '#lifecycle/values/person-id';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { lastOf, type CaseInReport } from '../case-in-report.ts';
import type { Candidate, Evidence } from './candidate.ts';

/** Another task of the candidate's, as it stood on the day. */
export class PastTask {
  constructor(private readonly task: CaseInReport) {}

  get state(): string {
    return this.task.snapshot.state;
  }
  get level(): string | null {
    return this.task.snapshot.level;
  }

  /** Whole đồng that were to be refunded and have not come back. */
  get refundOwed(): bigint {
    const { refundVnd, refundedVnd } = this.task.snapshot.details as Partial<TaskState>;
    return BigInt(refundVnd ?? 0) - BigInt(refundedVnd ?? 0);
  }

  /** undefined: nothing names its host. */
  isHostedBy({ host }: Candidate): boolean | undefined {
    const [named] = this.said('host');
    return named === undefined ? undefined : isSameOrganisation(named, host);
  }

  /** Of a task found running, whoever is assigned to it as its host leads it. undefined: nothing names who does. */
  isLedBy({ principalInvestigator }: Candidate): boolean | undefined {
    const asked = parsePersonId(principalInvestigator);
    const { assigned = [] } = this.task.snapshot.details as Partial<TaskState>;
    const said = this.said('principalInvestigator');
    // Whoever the contract names leads it, whoever was assigned before they did.
    const named =
      said.length > 0 ? said : assigned.filter(({ role }) => role === 'host').map(({ personId }) => personId);
    if (named.length === 0) return undefined;
    return asked !== undefined && named.some((one) => parsePersonId(one) === asked);
  }

  /** Its result was accepted, and nothing took it back since. */
  get isAccepted(): boolean {
    const { milestone, closed } = this.task.snapshot;
    return milestone === 'accepted' && !closed;
  }

  /** What is due of that deadline, of whichever occurrence, and is not done. */
  overdue(id: string, on: PlainDate): Deadline | undefined {
    return this.task.snapshot.deadlines.find((deadline) => deadline.id === id && isOverdue(deadline, on));
  }

  /** Whether its regulation has that deadline, and says how long it is where it has begun. */
  counts(id: string): boolean {
    const { definition, deadlinesToSet } = this.task.snapshot;
    const rules = definitionNamed(`${definition.id}@${String(definition.version)}`)?.deadlines ?? [];
    return rules.some((rule) => rule.id === id) && !deadlinesToSet.some((one) => one.id === id);
  }

  last(type: string): Fact | undefined {
    return lastOf(this.task, type);
  }

  evidence({ revision, type, metadata: { occurredOn } }: Fact): Evidence {
    return { task: this.task.code, revision, type, occurredOn };
  }

  /** The fact that started a deadline. */
  startOf({ startedBy: { revision } }: Deadline): Evidence {
    const fact = this.task.facts.find((one) => one.revision === revision);
    invariant(fact !== undefined, 'a deadline is started by a fact of its case', {
      task: this.task.code,
      revision,
    });
    return this.evidence(fact);
  }

  /** What the contract, or before it the approval, names. */
  private said(field: string): readonly string[] {
    const { contract, approval } = this.task.snapshot.details;
    return [contract, approval]
      .flatMap((part) => {
        const value = (part as JsonObject | undefined)?.[field];
        return typeof value === 'string' ? [value] : [];
      })
      .slice(0, 1);
  }
}
