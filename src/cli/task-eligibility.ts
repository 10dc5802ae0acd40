import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import { allCases } from '#history/all-cases';
import { parsePersonRef } from '#lifecycle/values/person-id';
import { assessApplicants } from '#reporting/eligibility/applicants';
import { answer, type Answer } from './answer.ts';
import { eligibilityText } from './print/eligibility.ts';
import { withStores } from './session.ts';

interface Options {
  readonly dossier?: string;
  readonly investigator?: string;
}

/** `task eligibility ID`: the applicants of its present round before the conditions that our own history can judge. */
export async function taskEligibility(code: string, options: Options): Promise<Answer> {
  const { investigator } = options;
  const principalInvestigator =
    investigator === undefined
      ? undefined
      : (parsePersonRef(investigator) ?? refuse('invalid-field', { expected: 'person' }, 'investigator'));
  return withStores(async ({ store, clock }) => {
    const cases = await allCases(store);
    const assessed = assessApplicants(cases, {
      code,
      today: clock.today(),
      ...(await departmentIn(store)),
      dossierId: options.dossier,
      principalInvestigator,
    });
    return answer(assessed, () => eligibilityText(assessed));
  });
}
