import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { CommandResult } from '#commands/command-request';
import { toFact } from '#commands/to-fact';
import { OPERATOR_KIND, recordOperatorAct, type OperatorAct } from '#commands/record-operator-act';
import type { CommandDeps } from '#commands/handle-command';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { FileStore } from '#files/file-store.port';
import type { Refusals } from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';
import { importRecords, type Import, type ImportResult } from '../import-records.ts';
import { readRecords, type Format } from '../read-file.ts';
import { soundRecords } from '../sound-records.ts';
import {
  decideFinish,
  decideImportRequest,
  decideImportSettling,
  type ImportSettling,
} from './decide-import.ts';
import { IMPORTS_CODE, type ImportFinished } from './facts.ts';
import { votesStayOut } from './votes-stay-out.ts';
import { importApprovalsOf, type ImportApproval } from './import-approvals-of.ts';

export interface HandInDeps extends Omit<CommandDeps, 'files' | 'may' | 'secondPersons'> {
  readonly files: FileStore;
  readonly onRefused?: Import['onRefused'];
  readonly language?: Import['language'];
}

/** Who hands in or settles, as the event names them, and under which key of their own. */
export type Doing = Pick<OperatorAct, 'actor' | 'recordedBy' | 'key'>;

/**
 * Keeps a file for a second person (contract section 6: import over HTTP); of its records none is decided yet.
 * @throws UnreadableFile it is none of that format, and nothing is kept @throws FilesUnreachable, EventStoreError
 */
export async function handIn(
  { bytes, format }: { readonly bytes: Uint8Array; readonly format: Format },
  by: Doing,
  deps: HandInDeps,
): Promise<CommandResult> {
  const records = (await soundRecords(bytes, format)).length;
  const { sha256, size } = await deps.files.add(Readable.from([bytes]));
  const asked = { sha256, size, format, records };
  return recordOperatorAct(
    { code: IMPORTS_CODE, name: 'request-import', data: { ...asked }, ...by },
    (history, today) => decideImportRequest({ ...asked, actor: by.actor }, history, today),
    deps,
  );
}

/** What became of a file: refused, settled without a record decided, or imported. */
export type Settled =
  | { readonly status: 'refused'; readonly refusals: Refusals }
  | { readonly status: 'settled'; readonly approval: ImportApproval }
  | { readonly status: 'imported'; readonly result: ImportResult & { readonly position: string } };

/**
 * Settles a file that waits. Countersigned, its records are decided one by one; where that was cut off, to countersign
 * it again goes on: what went in is unchanged. @throws FilesUnreachable, EventStoreError
 */
export async function settleImport(settling: ImportSettling, by: Doing, deps: HandInDeps): Promise<Settled> {
  const result = await recordOperatorAct(
    {
      code: IMPORTS_CODE,
      name: `${settling.settling}-import`,
      data: { ...settling.data, approval: settling.approval },
      ...by,
    },
    (history, today) => decideImportSettling(settling, history, today),
    deps,
  );
  if (result.status === 'refused') return result;
  const approval = await approvalIn(deps.store, settling.approval);
  invariant(approval !== undefined, 'a file that was settled was handed in', { approval: settling.approval });
  if (approval.status !== 'countersigned') return { status: 'settled', approval };
  return { status: 'imported', result: await takeIn(approval, by, deps) };
}

async function takeIn(
  approval: ImportApproval,
  { actor, recordedBy }: Doing,
  deps: HandInDeps,
): Promise<ImportResult & { readonly position: string }> {
  const bytes = await bytesOf(approval, deps.files);
  const records = await readRecords(bytes, approval.format);
  const { onRefused, language, ...rest } = deps;
  const told = { language, ...(onRefused !== undefined && { onRefused }) };
  const from = { records, bytes, by: approval.account, ...told };
  const result = await importRecords(from, { ...rest, may: votesStayOut });
  const data: ImportFinished = {
    approval: approval.approval,
    taken: result.accepted + result.unchanged,
    refused: result.refused.length,
  };
  const finished = await recordOperatorAct(
    { code: IMPORTS_CODE, name: 'finish-import', data: { ...data }, actor, recordedBy },
    (history, today) => decideFinish(data, history, today),
    deps,
  );
  invariant(finished.status === 'accepted', 'that an import is finished is never refused', {
    approval: data.approval,
  });
  return { ...result, position: finished.answer.position };
}

/** The bytes of a file that was handed in; the file store holds them against their hash. @throws FilesUnreachable, DamagedFile */
export async function bytesOf({ sha256 }: ImportApproval, files: FileStore): Promise<Uint8Array> {
  const opened = await files.open(sha256);
  invariant(opened !== undefined, 'a file that was handed in is kept', { sha256 });
  return buffer(opened.bytes);
}

/** All that happened to files that were handed in. @throws EventStoreError */
export async function importHistory(store: HandInDeps['store']): Promise<readonly Fact[]> {
  const stream = streamName({ kind: OPERATOR_KIND, code: IMPORTS_CODE });
  return (await wholeStream(store, stream)).map(toFact);
}

/** Every file handed in, oldest first. @throws EventStoreError */
export const importApprovals = async (store: HandInDeps['store']): Promise<readonly ImportApproval[]> =>
  importApprovalsOf(await importHistory(store));

const approvalIn = async (store: HandInDeps['store'], id: string): Promise<ImportApproval | undefined> =>
  (await importApprovals(store)).find(({ approval }) => approval === id);
