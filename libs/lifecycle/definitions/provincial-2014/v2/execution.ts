import { bool, choice, date, integer, optional, text } from '../../../form.ts';
import { anotherHost, anotherInvestigator } from '../../../guards/another.ts';
import { inspectionAnnouncedInTime, enoughDone, shortens } from '../../../guards/changes.ts';
import { adjustmentOpen, adjustmentUnused, mayDecideItself, productsStay } from '../../../guards/changes.ts';
import { host, people, principalInvestigator, reason } from '../../fields.ts';
import { subStep } from '../../sub-step.ts';
import { paper } from '../../../paper.ts';
import { DAY_OF } from '../../days.ts';

const RUNNING = ['InExecution', 'Paused'];
const T04 = (article: string): string => `Điều ${article} TT 04/2015/TT-BKHCN`;
const adjustmentId = () => text({ vi: 'Mã điều chỉnh', en: 'Adjustment id' });
const detail = () => text({ vi: 'Nội dung điều chỉnh', en: 'What changes' });
const what = (kinds: readonly string[]) => choice({ vi: 'Loại điều chỉnh', en: 'Kind of adjustment' }, kinds);
/** What the law knows to be asked for (T04 art. 12–18), and what the host may decide by itself (art. 19.1). */
const ASKED = ['time', 'name-aims-products', 'content', 'budget', 'equipment', 'other'];
const SELF_DECIDED = ['content', 'materials', 'members', 'trip-content', 'non-state-money'];

/** F, G: in progress, inspections, adjustments, changes of people and time, the way to a termination. */
export const EXECUTION = [
  subStep({
    command: 'declare-in-progress',
    label: { vi: 'Nộp phiếu thông tin nhiệm vụ đang tiến hành', en: 'Declare the task in progress' },
    dayLabel: DAY_OF.submission,
    from: RUNNING,
    event: 'InProgressTaskDeclared',
    form: {},
    source: 'TT 14/2014/TT-BKHCN (chưa đối chiếu với văn bản gốc)',
  }),
  subStep({
    command: 'announce-inspection',
    label: { vi: 'Thông báo kiểm tra', en: 'Announce an inspection' },
    dayLabel: DAY_OF.notice,
    from: RUNNING,
    event: 'InspectionAnnounced',
    form: {
      inspectionOn: date({ vi: 'Ngày kiểm tra', en: 'Inspection on' }),
      regular: bool({ vi: 'Kiểm tra định kỳ', en: 'Regular inspection' }),
    },
    guards: [inspectionAnnouncedInTime],
    source: T04('8.2.b'),
  }),
  subStep({
    command: 'hold-inspection',
    label: { vi: 'Kiểm tra', en: 'Hold an inspection' },
    dayLabel: DAY_OF.inspection,
    from: RUNNING,
    event: 'InspectionHeld',
    form: {
      membersPresent: optional(people({ vi: 'Số thành viên đoàn có mặt', en: 'Team members present' }, 3)),
    },
    paper: paper('Biên bản kiểm tra, hai bên ký', 'Minutes of the inspection, signed by both sides'),
    source: T04('9–10'),
  }),
  subStep({
    command: 'conclude-inspection',
    label: { vi: 'Kết luận kiểm tra', en: 'Conclude an inspection' },
    dayLabel: DAY_OF.conclusion,
    from: RUNNING,
    event: 'InspectionConclusionRecorded',
    form: { conclusion: text({ vi: 'Kết luận', en: 'Conclusion' }) },
    source: T04('11'),
  }),
  subStep({
    command: 'request-adjustment',
    label: { vi: 'Đề nghị điều chỉnh', en: 'Request an adjustment' },
    dayLabel: DAY_OF.request,
    from: RUNNING,
    event: 'AdjustmentRequested',
    form: { adjustmentId: adjustmentId(), what: what(ASKED), detail: detail() },
    guards: [adjustmentUnused, productsStay],
    source: T04('13–20'),
  }),
  subStep({
    command: 'approve-adjustment',
    label: { vi: 'Chấp thuận điều chỉnh', en: 'Approve an adjustment' },
    dayLabel: DAY_OF.decision,
    from: RUNNING,
    event: 'AdjustmentApproved',
    form: { adjustmentId: adjustmentId() },
    guards: [adjustmentOpen(false)],
    source: T04('20.1.c'),
  }),
  subStep({
    command: 'refuse-adjustment',
    label: { vi: 'Không chấp thuận điều chỉnh', en: 'Refuse an adjustment' },
    dayLabel: DAY_OF.decision,
    from: RUNNING,
    event: 'AdjustmentRefused',
    form: { adjustmentId: adjustmentId(), reason: reason() },
    guards: [adjustmentOpen(false)],
    source: T04('20.1.c'),
  }),
  subStep({
    command: 'self-decide-adjustment',
    label: { vi: 'Tự điều chỉnh', en: 'Decide an adjustment itself' },
    dayLabel: DAY_OF.decision,
    from: RUNNING,
    event: 'AdjustmentSelfDecided',
    form: { adjustmentId: adjustmentId(), what: what(SELF_DECIDED), detail: detail() },
    guards: [adjustmentUnused, mayDecideItself],
    source: T04('19.1'),
  }),
  subStep({
    command: 'report-adjustment',
    label: { vi: 'Báo cáo việc tự điều chỉnh', en: 'Report an adjustment' },
    dayLabel: DAY_OF.report,
    from: RUNNING,
    event: 'AdjustmentReported',
    form: { adjustmentId: adjustmentId() },
    guards: [adjustmentOpen(true)],
    source: T04('26.5'),
  }),
  subStep({
    command: 'shorten-duration',
    label: { vi: 'Rút ngắn thời gian thực hiện', en: 'Shorten the duration' },
    dayLabel: DAY_OF.decision,
    from: ['InExecution'],
    event: 'DurationShortened',
    form: {
      newEndsOn: date({ vi: 'Kết thúc mới', en: 'New end' }),
      workDonePercent: integer(
        { vi: 'Khối lượng đã hoàn thành (%)', en: 'Work done (%)' },
        { min: 0, max: 100 },
      ),
      reason: reason(),
    },
    guards: [shortens, enoughDone],
    source: T04('12.3'),
  }),
  subStep({
    command: 'change-principal-investigator',
    label: { vi: 'Thay đổi chủ nhiệm', en: 'Change the principal investigator' },
    dayLabel: DAY_OF.decision,
    from: RUNNING,
    event: 'PrincipalInvestigatorChanged',
    form: {
      principalInvestigator: principalInvestigator(),
      cause: choice({ vi: 'Lý do', en: 'Cause' }, ['absence', 'illness', 'death', 'own-request', 'failure']),
    },
    guards: [anotherInvestigator],
    source: T04('16'),
  }),
  subStep({
    command: 'object-to-investigator',
    label: { vi: 'Không đồng ý thay đổi chủ nhiệm', en: 'Object to the new investigator' },
    dayLabel: DAY_OF.answer,
    from: RUNNING,
    event: 'PrincipalInvestigatorChangeObjected',
    form: { reason: reason() },
    source: T04('20.2.b'),
  }),
  subStep({
    command: 'change-host',
    label: { vi: 'Thay đổi tổ chức chủ trì', en: 'Change the host' },
    dayLabel: DAY_OF.decision,
    from: RUNNING,
    event: 'HostChanged',
    form: { host: host(), cause: choice({ vi: 'Lý do', en: 'Cause' }, ['merger', 'split', 'dissolution']) },
    guards: [anotherHost],
    source: T04('17'),
  }),
  subStep({
    command: 'request-termination',
    label: { vi: 'Đề nghị chấm dứt hợp đồng', en: 'Request a termination' },
    dayLabel: DAY_OF.request,
    from: RUNNING,
    event: 'TerminationRequested',
    form: { reason: reason() },
    source: T04('22'),
  }),
  subStep({
    command: 'hold-termination-inspection',
    label: { vi: 'Kiểm tra khi chấm dứt hợp đồng', en: 'Hold the termination inspection' },
    dayLabel: DAY_OF.inspection,
    from: RUNNING,
    event: 'TerminationInspectionHeld',
    form: { conclusion: text({ vi: 'Kết luận', en: 'Conclusion' }) },
    source: T04('22'),
  }),
] as const;
