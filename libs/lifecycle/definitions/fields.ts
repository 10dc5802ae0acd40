import { integer, money, organisation, person, text, type Label } from '../form.ts';
import { LONGEST_TERM_MONTHS } from '../guards/contract-dates.ts';

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
