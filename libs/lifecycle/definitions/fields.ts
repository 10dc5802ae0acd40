import { integer, money, text, type Label } from '../form.ts';

/** A reason in words; the record's own reason fills it where `data` has none (contract section 6). */
export const reason = () => text({ vi: 'Lý do', en: 'Reason' });
export const organisation = (label: Label = { vi: 'Tổ chức chủ trì', en: 'Host organisation' }) =>
  text(label);
export const totalVnd = (label: Label = { vi: 'Tổng kinh phí', en: 'Total' }) => money(label);
export const stateVnd = () => money({ vi: 'Ngân sách nhà nước', en: 'State share' });
/** Ten years: longer is a typing error. */
export const durationMonths = () =>
  integer({ vi: 'Thời gian thực hiện (tháng)', en: 'Duration (months)' }, { min: 1, max: 120 });
/** A head count; a thousand is a typing error. */
export const people = (label: Label, min = 0) => integer(label, { min, max: 1000 });
export const principalInvestigator = () => text({ vi: 'Chủ nhiệm nhiệm vụ', en: 'Principal investigator' });
