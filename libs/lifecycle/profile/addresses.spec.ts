import { describe, expect, test } from '@jest/globals';
import { decideAdoption, profilesAfter } from '../testing/adoptions.ts';
import { plainDate } from '../values/plain-date.ts';
import { mailboxOn } from './profile.ts';

const on = '2026-01-01';
const reasons = (addresses: unknown): unknown => {
  const decision = decideAdoption({ on, definitions: {}, addresses });
  return decision.status === 'refused'
    ? decision.refusals.map(({ type, field, params }) => [
        `${type} ${(field ?? '').replace('data.profile.', '')}`,
        params.expected,
      ])
    : decision.status;
};

describe('the mailboxes of roles in a profile', () => {
  test.each([
    [{}, 'accepted'],
    [{ host: 'chu-tri@so-khcn.example', director: 'giam-doc@so-khcn.example' }, 'accepted'],
    [[], [['invalid-field addresses', 'object']]],
    [{ janitor: 'a@so.example' }, [['invalid-field addresses.janitor', 'role-of-an-office']]],
    // A mailbox of a person stands in no event, under whatever key (contract rule 13).
    [{ 'person:p-1': 'a@so.example' }, [['invalid-field addresses.person:p-1', 'role-of-an-office']]],
    ...[
      'so-khcn.example',
      'a@',
      'a@b@so.example',
      'Nguyễn Văn A <a@so.example>',
      'a@so.example, b@so.example',
      'a@so.example\r\nBcc: c@so.example',
      '',
      7,
      null,
    ].map((address) => [{ director: address }, [['invalid-field addresses.director', 'office-mailbox']]]),
  ] as readonly (readonly [unknown, unknown])[])('%j', (addresses, want) => {
    expect(reasons(addresses)).toEqual(want);
  });

  test('hold from the day of the profile on, and end with the next that does not name them', () => {
    const profiles = profilesAfter([
      { on: '2025-01-01', definitions: {}, addresses: { director: 'cu@so.example' } },
      { on: '2025-06-01', definitions: {}, addresses: { director: 'moi@so.example' } },
      { on: '2025-09-01', definitions: {} },
    ]);
    const days = ['2024-12-31', '2025-01-01', '2025-05-31', '2025-06-01', '2025-09-01'];
    expect(days.map((day) => mailboxOn(profiles, { role: 'director', day: plainDate(day) }))).toEqual([
      undefined,
      'cu@so.example',
      'cu@so.example',
      'moi@so.example',
      undefined,
    ]);
    expect(mailboxOn(profiles, { role: 'toString', day: plainDate('2025-01-01') })).toBeUndefined();
  });
});
