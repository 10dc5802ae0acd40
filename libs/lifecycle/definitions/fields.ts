import {
  bool,
  choice,
  date,
  integer,
  list,
  money,
  optional,
  organisation,
  person,
  text,
  type Label,
} from '../form.ts';
import { LONGEST_TERM_MONTHS } from '../guards/contract-dates.ts';
import { FUNDING_SOURCES } from '../task/sub-step-events.ts';

/** A reason in words; the record's own reason fills it where `data` has none (contract section 6). */
export const reason = () => text({ vi: 'Lý do', en: 'Reason' });
export const host = () => organisation({ vi: 'Tổ chức chủ trì', en: 'Host organisation' });
export const totalVnd = (label: Label = { vi: 'Tổng kinh phí', en: 'Total' }) => money(label);
export const stateVnd = () => money({ vi: 'Ngân sách nhà nước', en: 'State share' });
export const durationMonths = () =>
  integer(
    { vi: 'Thời gian thực hiện (tháng)', en: 'Duration (months)' },
    { min: 1, max: LONGEST_TERM_MONTHS },
  );
/** A head count. Larger than a thousand is a typing error: no council and no session of the law has more than some twenty. */
export const people = (label: Label, min = 0) => integer(label, { min, max: 1000 });
export const principalInvestigator = () => person({ vi: 'Chủ nhiệm nhiệm vụ', en: 'Principal investigator' });

/** Where a paper was made public. */
export const url = (label = { vi: 'Địa chỉ công khai', en: 'Published at' }) => text(label);
export const personId = () => person({ vi: 'Người', en: 'Person' });
export const dossierId = () => text({ vi: 'Mã hồ sơ', en: 'Dossier id' });
export const membersTotal = () => people({ vi: 'Số thành viên hội đồng', en: 'Members' }, 1);
export const membersPresent = () => people({ vi: 'Số thành viên có mặt', en: 'Members present' });
/** Counted back from it: when the papers are due. */
export const sessionOn = () => optional(date({ vi: 'Ngày họp', en: 'Session on' }));
export const attendance = {
  membersTotal: membersTotal(),
  membersPresent: membersPresent(),
  reviewersPresent: optional(people({ vi: 'Số phản biện có mặt', en: 'Reviewers present' })),
  chairPresent: optional(
    bool({
      vi: 'Chủ tịch (hoặc phó chủ tịch được ủy quyền) có mặt',
      en: 'Chair (or the deputy who may stand in) present',
    }),
  ),
  secretaryPresent: optional(bool({ vi: 'Thư ký có mặt', en: 'Secretary present' })),
};
/** Who sits, as what, and of whose staff. */
export const members = () =>
  optional(
    list(
      { vi: 'Thành viên', en: 'Members' },
      {
        personId: personId(),
        role: text({ vi: 'Vai trò', en: 'Role' }),
        organisation: optional(organisation({ vi: 'Tổ chức', en: 'Organisation' })),
      },
    ),
  );
export const fundingSource = () => choice({ vi: 'Nguồn kinh phí', en: 'Source' }, FUNDING_SOURCES);
export const budgetYear = () => integer({ vi: 'Năm ngân sách', en: 'Budget year' }, { min: 1945, max: 2100 });
export const amountVnd = () => money({ vi: 'Số tiền', en: 'Amount' });
