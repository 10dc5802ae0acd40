import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { isSameOrganisation } from '../values/organisation-name.ts';
import { barePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';

/** A change of the host is to another than the present one. */
export const anotherHost = guard('another-host', ({ data, state }: OfTask<{ readonly host: string }>) => {
  const now = state.contract?.host ?? state.approval?.host;
  return unless(now === undefined || !isSameOrganisation(now, data.host), () =>
    refusal('invalid-field', 'data.host', { expected: 'another-than-now', id: now ?? null }),
  );
});

/** So is a change of the investigator. */
export const anotherInvestigator = guard(
  'another-investigator',
  ({ data, state }: OfTask<{ readonly principalInvestigator: string }>) => {
    const now = state.contract?.principalInvestigator ?? state.approval?.principalInvestigator;
    const same = now !== undefined && barePersonId(now) === barePersonId(data.principalInvestigator);
    return unless(!same, () =>
      refusal('invalid-field', 'data.principalInvestigator', {
        expected: 'another-than-now',
        id: now ?? null,
      }),
    );
  },
);

/** Who was invited alone hands in alone. */
export const fromTheInvited = guard(
  'from-the-invited',
  ({ data, state }: OfTask<{ readonly applicant: string }>) => {
    const invited = state.call?.organisation;
    return unless(invited === undefined || isSameOrganisation(invited, data.applicant), () =>
      refusal('invalid-field', 'data.applicant', { expected: 'the-invited', id: invited ?? null }),
    );
  },
);
