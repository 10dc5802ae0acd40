import { declareForDepartment } from '#commands/handle-department-command';
import { Refused } from '#commands/refused';
import { adoptProfile } from '#lifecycle/definitions/department/profile-steps';
import type { Stores } from '#runtime/open-stores';
import { operator } from '#runtime/operator';

/** As the sample's department is called; it sets no number otherwise than the nation does. */
const PROFILE = {
  name: 'Sở Khoa học và Công nghệ',
  source: 'Dữ liệu mẫu: báo cáo quý I/2023',
  definitions: {},
  letterhead: { parent: 'UBND tỉnh Bình Thuận', place: 'Bình Thuận', symbol: 'SKHCN' },
};

/** The department of the sample says what it is called, today. @throws Refused it did so before */
export async function adoptDemoProfile(stores: Pick<Stores, 'store' | 'clock' | 'files'>): Promise<void> {
  const today = stores.clock.today();
  const result = await declareForDepartment(
    'profile',
    {
      command: adoptProfile.command,
      data: { profile: PROFILE },
      occurredOn: today,
      approvedBy: 'director',
      recordedBy: { by: operator() },
      today,
    },
    stores,
  );
  if (result.status === 'refused') throw new Refused(result.refusals);
}
