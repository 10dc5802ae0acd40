import type { Label } from '../../form.ts';
import type { ParameterNote } from '../../parameter-note.ts';
import type { TaskParameters } from '../../task/parameters.ts';
import { lent } from '../borrowed.ts';

const T06 = (article: string): string => lent(`Điều ${article} TT 06/2023/TT-BKHCN`);
const T20 = (article: string): string => lent(`Điều ${article} TT 20/2023/TT-BKHCN`);
const T04 = (article: string): string => `Điều ${article} TT 04/2015/TT-BKHCN`;
const T11 = (article: string): string => `Điều ${article} TT 11/2014/TT-BKHCN`;
const TL27 = (article: string): string => `Điều ${article} TTLT 27/2015/TTLT-BKHCN-BTC`;

/** Each circular was read; what is borrowed says so. */
const note = (source: string, label: Label): ParameterNote => ({ label, source, certainty: 'read' });
const upTo100 = (of: ParameterNote): ParameterNote => ({ ...of, most: 100 });
const exceeded = (of: ParameterNote): ParameterNote => ({ ...of, lessThanAll: true });

/** What the national numbers are called, and where they stand (domain 1 and 3.1). */
export const NATIONAL_NOTES: Readonly<Record<keyof TaskParameters, ParameterNote>> = {
  scoreThreshold: upTo100(
    note(T20('12'), {
      vi: 'Điểm tối thiểu để trúng tuyển',
      en: 'Points that a winner reaches',
    }),
  ),
  quorum: note(`${T20('10.2')}; ${T11('10.2')}`, {
    vi: 'Tỷ lệ thành viên phải có mặt',
    en: 'Share of the members that must be present',
  }),
  reviewersNeeded: note(`${T20('10.2')}; ${T11('10.2')}`, {
    vi: 'Số ủy viên phản biện phải có mặt',
    en: 'Reviewers that must be present',
  }),
  noticeDays: note(T20('3.2'), {
    vi: 'Số ngày thông báo tuyển chọn tối thiểu',
    en: 'Days of notice of a call, at least',
  }),
  secondCallWithinMonths: note(T20('3.3'), {
    vi: 'Thông báo lại trong số tháng',
    en: 'Months within which a second call comes',
  }),
  reportEveryMonths: note(`${T04('26.1')}; Điều 9.1 TT 09/2014/TT-BKHCN`, {
    vi: 'Chu kỳ báo cáo định kỳ (tháng)',
    en: 'Months between periodic reports',
  }),
  longTaskMonths: note(T04('12'), {
    vi: 'Nhiệm vụ dài hơn số tháng này được gia hạn nhiều hơn',
    en: 'Months beyond which a task may be extended further',
  }),
  extensionMonthsOfLongTask: note(T04('12'), {
    vi: 'Gia hạn tối đa của nhiệm vụ dài (tháng)',
    en: 'Most months of extension of a long task',
  }),
  extensionMonthsElse: note(T04('12'), {
    vi: 'Gia hạn tối đa của nhiệm vụ khác (tháng)',
    en: 'Most months of extension of any other task',
  }),
  failedAfterMonths: note(T11('13.1.c'), {
    vi: 'Nộp hồ sơ nghiệm thu muộn hơn số tháng này: không đạt',
    en: 'Months after which a late acceptance dossier fails',
  }),
  failedAbove: exceeded(
    note(T11('13.3'), {
      vi: 'Không đạt khi quá tỷ lệ phiếu này',
      en: 'Failed above this share of the votes',
    }),
  ),
  excellentFrom: note(T11('13.3'), {
    vi: 'Xuất sắc từ tỷ lệ phiếu này',
    en: 'Excellent from this share of the votes',
  }),
  quantitiesAccepted: note(T11('13.1'), {
    vi: 'Tỷ lệ sản phẩm đạt về số lượng, khối lượng',
    en: 'Share of the products whose quantity is accepted',
  }),
  identificationCouncil: note(T06('10'), {
    vi: 'Số thành viên hội đồng xác định nhiệm vụ',
    en: 'Members of an identification council',
  }),
  selectionCouncil: note(T20('8.1'), {
    vi: 'Số thành viên hội đồng tuyển chọn',
    en: 'Members of a selection council',
  }),
  appraisalTeam: note(T20('8.4'), {
    vi: 'Số thành viên tổ thẩm định',
    en: 'Members of an appraisal team',
  }),
  recommendedAbove: exceeded(
    note(T06('12'), {
      vi: 'Đề nghị thực hiện khi quá tỷ lệ phiếu này',
      en: 'A proposal is recommended above this share of the ballots',
    }),
  ),
  sheets: note(T20('11'), {
    vi: 'Điểm tối đa từng tiêu chí của mẫu phiếu',
    en: 'Most points of each criterion, by sheet',
  }),
  ballotReachPercent: upTo100(
    note(T20('12'), {
      vi: 'Phiếu lệch quá số phần trăm này so với trung bình không được tính',
      en: 'Percent from the mean beyond which a ballot does not count',
    }),
  ),
  proposerBonusPercent: upTo100(
    note(T20('12'), {
      vi: 'Điểm ưu tiên cho tổ chức đề xuất (phần trăm)',
      en: 'Bonus of the proposing organisation, in percent',
    }),
  ),
  zeroAbove: exceeded(
    note(T20('12'), {
      vi: 'Loại khi quá tỷ lệ thành viên này cho một tiêu chí 0 điểm',
      en: 'Nobody wins with no points from more than this share of the members',
    }),
  ),
  firstAdvance: note(TL27('13.1'), {
    vi: 'Tạm ứng lần đầu tối đa, phần của ngân sách được duyệt',
    en: 'First advance, at most, of the approved state budget',
  }),
  settledBefore: note(TL27('13.2'), {
    vi: 'Phần tạm ứng trước phải thanh toán trước lần tiếp theo',
    en: 'Settled, at least, of earlier advances before the next',
  }),
  doneBeforeShortening: note(T04('12.3'), {
    vi: 'Phần việc phải xong trước khi rút ngắn',
    en: 'Done, at least, before the duration is shortened',
  }),
  inspectionNoticeWorkingDays: note(T04('8.2.b'), {
    vi: 'Báo trước kiểm tra định kỳ (ngày làm việc)',
    en: 'Working days of notice of a regular inspection',
  }),
  // T11 was read: it provides for no second session. That provinces do is recalled, and theirs to say.
  allowReacceptance: note('TT 11/2014/TT-BKHCN không quy định; tỉnh tự quy định', {
    vi: 'Cho phép nghiệm thu lại sau khi không đạt',
    en: 'The council may sit again after a failed acceptance',
  }),
};
