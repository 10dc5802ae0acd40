import { LARGEST, UNITS } from '../../deadlines/fits-term.ts';
import { choice, integer, json, object, optional, organisation, text } from '../../form.ts';
import { PROFILE_ADOPTED } from '../../profile/profile-facts.ts';
import { step, UNCHANGED, type Step } from '../../step.ts';
import { HEADS, MANAGERS } from '../recorders.ts';
import { DAY_OF } from '../days.ts';

/** How long one deadline runs. Negative counts lie before the day that they are counted from. */
export const PROFILE_TERM = {
  count: integer({ vi: 'Số', en: 'Count' }, { min: -LARGEST, max: LARGEST }),
  unit: choice({ vi: 'Đơn vị', en: 'Unit' }, UNITS),
  basis: optional(text({ vi: 'Căn cứ', en: 'Basis' })),
};

/** Ban hành hồ sơ quy định của tỉnh: thời hạn, cỡ hội đồng, mức điểm, giữ nguyên văn trong sự kiện. */
export const adoptProfile = step({
  command: 'adopt-profile',
  label: { vi: 'Ban hành hồ sơ quy định của tỉnh', en: 'Adopt the province’s profile' },
  dayLabel: DAY_OF.issue,
  event: PROFILE_ADOPTED,
  to: UNCHANGED,
  form: {
    profile: object(
      { vi: 'Hồ sơ quy định', en: 'Profile' },
      {
        name: organisation({ vi: 'Đơn vị', en: 'Organisation' }),
        source: text({ vi: 'Căn cứ ban hành', en: 'Source' }),
        definitions: json({ vi: 'Theo từng quy định', en: 'By regulation' }),
        addresses: optional(json({ vi: 'Hộp thư cơ quan theo vai trò', en: 'Office mailboxes by role' })),
        letterhead: optional(
          object(
            { vi: 'Đầu văn bản', en: 'Letterhead' },
            {
              parent: organisation({ vi: 'Cơ quan chủ quản', en: 'Parent body' }),
              place: text({ vi: 'Địa danh', en: 'Place' }),
              symbol: text({ vi: 'Ký hiệu', en: 'Symbol' }),
            },
          ),
        ),
      },
    ),
  },
  roles: MANAGERS,
  countersigners: HEADS,
  source: 'Quyết định của tỉnh về thời hạn và định mức xử lý công việc',
});

/** What the profile may be told. */
export const profileSteps: readonly Step[] = [adoptProfile];
