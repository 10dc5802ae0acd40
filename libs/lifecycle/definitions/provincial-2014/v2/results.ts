import { organisation, optional, text } from '../../../form.ts';
import { yearHasBegun, yearNotReported, yearOfTask } from '../../../guards/application-reports.ts';
import { advancesCovered, notSettledYet } from '../../../guards/refunds.ts';
import { rightsWereAsked } from '../../../guards/rights.ts';
import { budgetYear, reason } from '../../fields.ts';
import { ACCOUNTANT, MANAGERS } from '../../recorders.ts';
import { subStep } from '../../sub-step.ts';
import { taskStep } from '../../task-step.ts';
import { paper } from '../../../paper.ts';
import { DAY_OF } from '../../days.ts';

const ENDED = ['Passed', 'ResultRegistered', 'Recognised', 'Terminated', 'FailedAcceptance'];
const toWhom = (label: { vi: string; en: string }) => organisation(label);

/** I: registration, recognition file, inventory and hand-over, settlement, rights, application. */
export const RESULTS = [
  subStep({
    command: 'submit-result-registration',
    label: { vi: 'Nộp hồ sơ đăng ký kết quả', en: 'Submit the result for registration' },
    dayLabel: DAY_OF.submission,
    from: ['Passed'],
    event: 'ResultRegistrationSubmitted',
    form: {},
    paper: paper(
      'Báo cáo, tóm tắt, dữ liệu, phần mềm kèm mã nguồn',
      'Report, summary, data, software with its source code',
    ),
    source: 'Điều 3 TT 14/2014/TT-BKHCN, sửa bởi TT 11/2023/TT-BKHCN',
  }),
  taskStep({
    command: 'revoke-result-registration',
    label: { vi: 'Thu hồi giấy chứng nhận đăng ký kết quả', en: 'Revoke the registration' },
    dayLabel: DAY_OF.decision,
    from: ['ResultRegistered'],
    event: 'ResultRegistrationRevoked',
    to: ['Passed'],
    form: { reason: reason() },
    roles: MANAGERS,
    source: 'TT 14/2014/TT-BKHCN',
  }),
  subStep({
    command: 'submit-recognition-file',
    label: { vi: 'Nộp hồ sơ công nhận kết quả', en: 'Submit the recognition file' },
    dayLabel: DAY_OF.submission,
    from: ['ResultRegistered'],
    event: 'RecognitionFileSubmitted',
    form: {},
    encloses: ['conclude-acceptance', 'complete-acceptance-file', 'register-result'],
    source: 'Điều 17.1 TT 11/2014/TT-BKHCN',
  }),
  subStep({
    command: 'inventory-assets',
    label: { vi: 'Kiểm kê tài sản', en: 'Take inventory' },
    dayLabel: DAY_OF.inventory,
    from: ENDED,
    event: 'AssetsInventoried',
    form: { note: optional(text({ vi: 'Ghi chú', en: 'Note' })) },
    source: 'Điều 15.1 TT 11/2014/TT-BKHCN',
  }),
  subStep({
    command: 'hand-over-products',
    label: { vi: 'Bàn giao sản phẩm', en: 'Hand over the products' },
    dayLabel: DAY_OF.handOver,
    from: [...ENDED, 'Liquidated'],
    event: 'ProductsHandedOver',
    form: { recipient: toWhom({ vi: 'Bên nhận', en: 'Recipient' }) },
    source: 'Điều 15.1 TT 11/2014/TT-BKHCN',
  }),
  subStep({
    command: 'settle-all-advances',
    label: { vi: 'Thanh toán hết tạm ứng', en: 'Settle all advances' },
    dayLabel: DAY_OF.payment,
    from: ENDED,
    event: 'AdvancesFullySettled',
    form: {},
    roles: ACCOUNTANT,
    guards: [notSettledYet, advancesCovered],
    source: 'Điều 13.2.đ TTLT 27/2015/TTLT-BKHCN-BTC',
  }),
  subStep({
    command: 'approve-final-accounts',
    label: { vi: 'Quyết toán', en: 'Approve the final accounts' },
    dayLabel: DAY_OF.finalAccounts,
    from: ['Liquidated'],
    event: 'FinalAccountsApproved',
    form: {},
    roles: ACCOUNTANT,
    source: 'Điều 14.1 TTLT 27/2015/TTLT-BKHCN-BTC',
  }),
  subStep({
    command: 'request-rights',
    label: { vi: 'Đề nghị giao quyền', en: 'Request the rights' },
    dayLabel: DAY_OF.request,
    from: ['Recognised', 'Liquidated'],
    event: 'RightsRequested',
    form: { organisation: toWhom({ vi: 'Tổ chức đề nghị', en: 'Asked by' }) },
    source: 'Điều 40 NĐ 08/2014/NĐ-CP',
  }),
  subStep({
    command: 'assign-rights',
    label: { vi: 'Giao quyền sở hữu, sử dụng', en: 'Assign the rights' },
    dayLabel: DAY_OF.decision,
    from: ['Recognised', 'Liquidated'],
    event: 'RightsAssigned',
    form: { organisation: toWhom({ vi: 'Tổ chức được giao', en: 'Assigned to' }) },
    guards: [rightsWereAsked],
    source: 'Điều 40.4 NĐ 08/2014/NĐ-CP',
  }),
  subStep({
    command: 'report-application',
    label: { vi: 'Báo cáo ứng dụng kết quả', en: 'Report the application' },
    dayLabel: DAY_OF.report,
    from: ['Recognised', 'Liquidated', 'Archived'],
    event: 'ApplicationReported',
    form: { year: budgetYear() },
    guards: [yearHasBegun, yearOfTask, yearNotReported],
    source: 'Điều 40.1 Luật 29/2013/QH13',
  }),
] as const;
