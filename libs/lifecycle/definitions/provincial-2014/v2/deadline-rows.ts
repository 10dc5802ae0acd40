import type {
  Certainty,
  Change,
  Counting,
  DeadlineRule,
  DueSetting,
  Offset,
} from '../../../deadlines/deadline-rule.ts';
import type { Label } from '../../../form.ts';
import type { TaskState } from '../../../task/state.ts';
import type { Role } from '../../../values/role.ts';

export type Rule = DeadlineRule<TaskState>;
export type OfTask = Change<TaskState>;

/** A deadline of the catalogue (domain 3.1) in one row; counted from the day of the fact that starts it, unless said. */
interface Row {
  readonly label: Label;
  readonly offset: Offset;
  readonly basis: string;
  readonly certainty?: Certainty;
  readonly borrowed?: boolean;
  readonly mustAct?: Role;
  readonly neverOverdue?: boolean;
  readonly lapses?: boolean;
  readonly keepsUnit?: Rule['keepsUnit'];
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  /** Steps that presuppose what was due: it was done, and nobody recorded when. */
  readonly endedBy?: readonly string[];
  readonly curtailedBy?: readonly string[];
  readonly settings?: Rule['settings'];
  readonly asksFor?: NonNullable<Rule['asksFor']>;
  readonly answers?: NonNullable<Rule['answers']>;
}

const fromItsDay = ({ fact }: OfTask, { term }: Counting): readonly DueSetting[] => [
  { from: fact.metadata.occurredOn, term },
];

export const row = (id: string, of: Row): Rule => ({
  id,
  label: of.label,
  offset: of.offset,
  basis: of.basis,
  certainty: of.certainty ?? 'read',
  ...(of.borrowed !== undefined && { borrowed: of.borrowed }),
  mustAct: of.mustAct ?? 'program-manager',
  ...(of.neverOverdue !== undefined && { neverOverdue: of.neverOverdue }),
  ...(of.lapses !== undefined && { lapses: of.lapses }),
  ...(of.keepsUnit !== undefined && { keepsUnit: of.keepsUnit }),
  startedBy: of.starts,
  closedBy: of.stops,
  ...(of.endedBy !== undefined && { cancelledBy: of.endedBy }),
  ...(of.curtailedBy !== undefined && { curtailedBy: of.curtailedBy }),
  settings: of.settings ?? fromItsDay,
  ...(of.asksFor !== undefined && { asksFor: of.asksFor }),
  ...(of.answers !== undefined && { answers: of.answers }),
});

/** Counted back from the session that the starting fact names; none where it names none. */
export const beforeSession: Rule['settings'] = ({ fact }, { term }) => {
  const on = fact.data.sessionOn;
  return typeof on === 'string' ? [{ from: on as DueDay, term }] : [];
};
type DueDay = Extract<DueSetting, { on: unknown }>['on'];

/** Of a task taken over: whether what was due before was done is not known, so only what the program can still see is due. */
export const sinceRecorded: NonNullable<Rule['asksFor']> = ({ after: { takenOver } }, dueOn) =>
  takenOver === undefined || dueOn >= takenOver.recordedOn;

/** Answered by a fact that happens in one of these states: one step serves several councils. */
export const inStates =
  (...states: readonly string[]): NonNullable<Rule['answers']> =>
  ({ before }) =>
    before !== undefined && states.includes(before.state);

export const BORROWED = 'mượn tạm: quy định của thời kỳ trước chưa đối chiếu được với văn bản gốc';
