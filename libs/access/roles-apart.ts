import { refusal, type Refusal } from '#lifecycle/decision';

/** Roles that stand alone, and why: whoever audits or configures does nothing else with the same account (domain 5.1). */
const ALONE: Readonly<Record<string, string>> = {
  auditor: 'auditor-alone',
  administrator: 'administrator-alone',
};

/**
 * Refused where one account would hold roles that are kept apart: an auditor writes nothing, and an administrator sees
 * no case, which every other role does. Roles of a substitute count as long as they are named for a day to come.
 */
export function rolesApart(roles: readonly string[]): readonly Refusal[] {
  const held = [...new Set(roles)];
  const alone = Object.keys(ALONE).find((role) => held.includes(role));
  const why = alone === undefined || held.length < 2 ? undefined : ALONE[alone];
  return why === undefined ? [] : [refusal('not-allowed', 'role', { why })];
}
