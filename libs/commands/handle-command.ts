import type { FileStore } from '#files/file-store.port';
import type { Command, DecisionContext } from '#lifecycle/command';
import { decideRequest, type RolesOf } from '#lifecycle/countersigning/decide-request';
import { notNamedOnPaper } from '#lifecycle/countersigning/second-person';
import { decide } from '#lifecycle/decide';
import { isNonEmpty, refused, type Decision, type Refusal } from '#lifecycle/decision';
import { CORRECT } from '#lifecycle/definitions/correct';
import { VOID } from '#lifecycle/definitions/void';
import type { Department } from '#lifecycle/department/department';
import type { Fact } from '#lifecycle/fact';
import { kindNamed } from '#lifecycle/kinds';
import { countersignersOf, recorderOf } from '#lifecycle/step-named';
import { presentLife } from '#lifecycle/lives';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { whatChanges } from '#lifecycle/what-changes';
import type { BallotBox } from './ballot-box.ts';
import { streamOfCase } from './case-of-stream.ts';
import { commandOf } from './command-of.ts';
import type { CommandAnswer, CommandRequest, CommandResult } from './command-request.ts';
import { decideSealed } from './decide-sealed.ts';
import { departmentIn } from './department.ts';
import { knownFiles } from './known-files.ts';
import { recordDecided, type CommandStore } from './record-decided.ts';
import { askedIn } from './request-hash.ts';
import { beyondLimits } from './request-limits.ts';

export interface CommandDeps {
  readonly store: CommandStore;
  /** Says which day it is in Vietnam. */
  readonly clock: { today(): PlainDate };
  /** Where the files are that a document may name; absent: none is stored. */
  readonly files?: Pick<FileStore, 'find'>;
  /** Who may record what, where somebody is logged in; absent: the caller was asked already, or records what is on paper. */
  readonly may?: DecisionContext['may'];
  /** Where ballots are sealed and opened; absent: none is cast or counted. */
  readonly ballots?: BallotBox;
  /**
   * A step that needs four eyes is asked for, not recorded (contract section 6); reads what persons may act as today.
   * Absent: it is recorded.
   */
  readonly secondPersons?: () => Promise<RolesOf>;
  /**
   * Who acted and who approved are statements about paper: a step that rewrites the record (a correction, a voiding) has
   * to name both, two of them (domain section K). Not asked of files: what they told once they tell again.
   */
  readonly statesPaper?: boolean;
}

/**
 * Records one command of a case: loads it, decides, appends. The department's calendar and profile are read from the
 * log with the case, before each decision; a notice that is recorded between the reading and the append counts as
 * recorded after it: the step stands, and every due date is computed anew from both. Where four eyes are asked for, the
 * id of the answer's one event is the approval.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good; BallotError
 */
export async function handleCommand(request: CommandRequest, deps: CommandDeps): Promise<CommandResult> {
  const beyond = beyondLimits(askedIn(request));
  if (beyond !== undefined) return { status: 'refused', refusals: [beyond] };
  const { kind = 'task', code, command: name } = request;
  const command = commandOf(request, { kind, recorder: recorderOf(kind, name) });
  const stream = streamOfCase(kind, code);
  const files = await knownFiles(command.document, deps.files);
  const { may, ballots, secondPersons } = deps;
  const rolesOf = countersignersOf(kind, name).length > 0 ? await secondPersons?.() : undefined;
  const isOnPaper = deps.statesPaper === true && REWRITING.includes(name);
  const named = isOnPaper ? notNamedOnPaper({ actor: request.actor, approvedBy: request.approvedBy }) : [];
  // What the author assumed stands in the request's data; the request itself assumes nothing.
  const { uncertain, ...asking } = command;
  return recordDecided(
    {
      request,
      command: rolesOf === undefined ? command : asking,
      stream,
      context: () => departmentIn(deps.store),
      decide: (history, department) => {
        const known = { today: deps.clock.today(), files, ...(may !== undefined && { may }), ...department };
        const deciding = (said: Command, facts: readonly Fact[]) =>
          rolesOf === undefined
            ? namingBoth(decide(said, facts, known), named)
            : decideRequest(said, facts, { ...known, rolesOf });
        return stream === undefined
          ? deciding(command, history)
          : decideSealed({ command, stream, ballots, decide: deciding }, history);
      },
      besides: (facts, department) => besides(kind, facts, department),
    },
    deps.store,
  );
}

/** Steps that change how a history is read. */
const REWRITING: readonly string[] = [CORRECT, VOID];

/** What the rules take is refused where the two persons behind it are not named. */
const namingBoth = (decision: Decision, named: readonly Refusal[]): Decision =>
  decision.status === 'accepted' && isNonEmpty(named) ? refused(named) : decision;

/** Who moves a case to another regulation is told what that changes. */
function besides(
  kindName: string,
  facts: readonly Fact[],
  department: Department,
): Pick<CommandAnswer, 'changes'> {
  const kind = kindNamed(kindName);
  const isMove = presentLife(facts).length > 1 && facts.at(-1)?.metadata.definition !== undefined;
  return kind !== undefined && isMove ? { changes: whatChanges(kind, facts, department) } : {};
}
