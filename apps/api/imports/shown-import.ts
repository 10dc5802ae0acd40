import type { ImportApproval } from '#importing/approvals/import-approvals-of';
import { HEADS } from '#lifecycle/definitions/recorders';
import { roleLabel } from '#messages/names';

/** A file that was handed in, and who may countersign it. */
export const shownImport = (approval: ImportApproval) => ({
  ...approval,
  countersigners: HEADS.map((role) => roleLabel(role)),
});
