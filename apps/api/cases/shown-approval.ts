import type { Approval } from '#lifecycle/countersigning/approvals-of';
import { countersignersOf } from '#lifecycle/step-named';
import { labelOf } from '#lifecycle/labels';
import { isJsonObject, type Json, type JsonObject } from '#lifecycle/values/json';
import { roleLabel } from '#messages/names';

/** A request that waits for a second person, as whoever decides on it reads it: every field by the name of its form. */
export function shownApproval(kind: string, approval: Approval) {
  return {
    ...approval,
    label: labelOf('command', approval.command),
    countersigners: countersignersOf(kind, approval.command).map((role) => roleLabel(role)),
    fields: fieldsIn(approval.data),
  };
}

interface Field {
  readonly name: string;
  readonly label: ReturnType<typeof labelOf>;
  readonly value: Json;
}

/** The values of the data, those within others too, in their order. */
function fieldsIn(data: JsonObject): readonly Field[] {
  return Object.entries(data).flatMap(([name, value]) =>
    isJsonObject(value) ? fieldsIn(value) : [{ name, label: labelOf('field', name), value }],
  );
}
