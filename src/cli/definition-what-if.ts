import { Refused } from '#commands/refused';
import { allCases } from '#history/all-cases';
import { departmentIn } from '#commands/department';
import { readSupposition } from '#definition-tools/supposition';
import { whatIf } from '#definition-tools/what-if';
import { answer, type Answer } from './answer.ts';
import { whatIfText } from './print/what-if.ts';
import { withStores } from './session.ts';
import { textOfFile } from './text-file.ts';

/** `definition what-if FILE`: what every stored case would answer otherwise; writes nothing. */
export async function definitionWhatIf(file: string): Promise<Answer> {
  const text = await textOfFile(file);
  return withStores(async ({ store, clock }) => {
    const department = await departmentIn(store);
    const adopted = department.profiles.adoptions.map(({ profile }) => profile);
    const { supposition, refusals } = readSupposition(text, adopted);
    if (refusals !== undefined) throw new Refused(refusals);
    const cases = await allCases(store);
    const result = whatIf(cases, supposition, { ...department, now: clock.now() });
    return answer(result, () => whatIfText(result));
  });
}
