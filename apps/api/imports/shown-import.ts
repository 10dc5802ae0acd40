import { withoutRight } from '#access/may-do';
import type { Principal } from '#access/principal';
import { settlingsOf } from '#importing/approvals/decide-import';
import type { ImportApproval } from '#importing/approvals/import-approvals-of';
import type { Settling } from '#lifecycle/countersigning/decide-settling';
import { HEADS } from '#lifecycle/definitions/recorders';
import type { Fact } from '#lifecycle/fact';
import { roleLabel } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { settlerIn } from '../access/settler-in.ts';

/** A file that was handed in, who may countersign it, and what the reader may do with it. */
export const shownImport = (approval: ImportApproval, settlings: readonly Settling[]) => ({
  ...approval,
  countersigners: HEADS.map((role) => roleLabel(role)),
  settlings,
});

/** What a reader may do with each of the files in that history. @throws StoreUnreachable, DamagedEvent */
export async function settlingsFor(by: Principal, history: readonly Fact[], stores: Pick<Stores, 'store'>) {
  const settler = await settlerIn(by, stores);
  const maySettle = withoutRight(by, 'import') === undefined;
  return (approval: ImportApproval): readonly Settling[] =>
    maySettle ? settlingsOf(approval, settler, history) : [];
}
