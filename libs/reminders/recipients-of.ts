import type { Deadline } from '#lifecycle/deadlines/deadline';
import { barePersonId } from '#lifecycle/values/person-id';

/**
 * Whoever must act: the persons who are assigned in that role, else the role itself; and the roles above as the day comes
 * and goes. Nobody twice (D36 is the director's own).
 */
export function recipientsOf(
  { mustAct }: Pick<Deadline, 'mustAct'>,
  { escalatesTo, persons }: { readonly escalatesTo: readonly string[]; readonly persons: readonly string[] },
): readonly string[] {
  const first =
    persons.length === 0 ? [`role:${mustAct}`] : persons.map((id) => `person:${barePersonId(id)}`);
  const above = escalatesTo.filter((role) => role !== mustAct).map((role) => `role:${role}`);
  return [...first, ...above];
}
