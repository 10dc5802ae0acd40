import { wholeStream } from '#event-store/whole-stream';
import { approvalsOf } from '#lifecycle/countersigning/approvals-of';
import { foreseenOf, type Foreseen } from '#lifecycle/foreseen';
import { kindNamed } from '#lifecycle/kinds';
import { streamOfCase } from './case-of-stream.ts';
import { settleCountersign, type SettleRequest } from './countersign.ts';
import { departmentIn } from './department.ts';
import { dryAnswer, dryDeps, type DryDeps, type DryResult } from './dry-command.ts';
import { toFact } from './to-fact.ts';

/**
 * What countersigning a request would answer and make of the case, for whoever may countersign it and for who asked.
 * Nothing of the case is written. @throws EventStoreError the store is out of reach
 */
export async function dryCountersign(request: SettleRequest, deps: DryDeps): Promise<DryResult> {
  const dry = dryDeps(deps);
  const result = await settleCountersign({ ...request, isTried: true }, dry);
  if (result.status === 'refused') return result;
  const { answer } = result;
  const foreseen = answer.repeated ? undefined : await foresee(request, dry);
  return { status: 'accepted', answer: dryAnswer(answer, foreseen) };
}

/** Reads the case with the step laid over it. */
async function foresee(
  { kind: name, code, approval }: SettleRequest,
  { store }: DryDeps,
): Promise<Foreseen | undefined> {
  const [kind, stream] = [kindNamed(name), streamOfCase(name, code)];
  if (kind === undefined || stream === undefined) return undefined;
  const facts = (await wholeStream(store, stream)).map(toFact);
  const command = approvalsOf(facts).find((one) => one.approval === approval)?.command;
  return command === undefined ? undefined : foreseenOf(kind, { command, facts }, await departmentIn(store));
}
