import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { isSameOrganisation } from '../values/organisation-name.ts';
import type { OfTask } from './of-task.ts';

/** Who gets the rights is who asked for them (NĐ 08/2014 art. 40), where it is on record that anybody did. */
export const rightsWereAsked = guard(
  'rights-were-asked',
  ({ data, state: { rightsAskedBy = [] } }: OfTask<{ readonly organisation: string }>) => {
    const asked = rightsAskedBy.some((one) => isSameOrganisation(one, data.organisation));
    return unless(rightsAskedBy.length === 0 || asked, () =>
      refusal('invalid-field', 'data.organisation', {
        expected: 'who-asked',
        asked: rightsAskedBy.join('; '),
      }),
    );
  },
);
