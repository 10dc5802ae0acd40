import { refusal, type Refusal } from '#lifecycle/decision';

/** The member of a body that asks for the answer alone: nothing is written. */
export const DRY_RUN = 'dryRun';
/** What that member says where only the rules are asked, of a form that is being filled in. */
export const RULES = 'rules';

/** Whether a body asks so; what is wrong where it says neither yes nor no. */
export function dryRunIn({ dryRun = false }: Readonly<Record<string, unknown>>): {
  readonly dryRun: boolean;
  readonly wrong: readonly Refusal[];
} {
  const isSaid = typeof dryRun === 'boolean';
  return {
    dryRun: dryRun === true,
    wrong: isSaid ? [] : [refusal('invalid-field', DRY_RUN, { expected: 'boolean' })],
  };
}
