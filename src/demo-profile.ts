import { readFile } from 'node:fs/promises';
import { declareForDepartment } from '#commands/handle-department-command';
import { Refused } from '#commands/refused';
import { adoptProfile } from '#lifecycle/definitions/department/profile-steps';
import type { Json } from '#lifecycle/values/json';
import type { Stores } from '#runtime/open-stores';
import { operator } from '#runtime/operator';
import { inPackage } from '#runtime/package-root';

/** As the sample's department is called; it sets no number otherwise than the nation does. */
const PROFILE = 'data/profile-demo.json';

/** The department of the sample says what it is called, today. @throws Refused it did so before */
export async function adoptDemoProfile(stores: Pick<Stores, 'store' | 'clock' | 'files'>): Promise<void> {
  const today = stores.clock.today();
  const profile = JSON.parse(await readFile(inPackage(PROFILE), 'utf8')) as Json;
  const result = await declareForDepartment(
    'profile',
    {
      command: adoptProfile.command,
      data: { profile },
      occurredOn: today,
      approvedBy: 'director',
      recordedBy: { by: operator() },
      today,
    },
    stores,
  );
  if (result.status === 'refused') throw new Refused(result.refusals);
}
