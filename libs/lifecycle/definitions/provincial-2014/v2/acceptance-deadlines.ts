import { days, months, workingDays, type Term } from '../../../deadlines/due-on.ts';
import type { TaskState } from '../../../task/state.ts';
import { plusMonths } from '../../../values/plain-date.ts';
import { beforeSession, inStates, row, type Rule } from './deadline-rows.ts';

const T11 = (article: string): string => `Điều ${article} TT 11/2014/TT-BKHCN`;
const CONCLUDED = ['AcceptanceConcluded'];

/** From the acceptance dossier to the application of the result: D34–D48. */
export const ACCEPTANCE_DEADLINES: readonly Rule[] = [
  row('D34', {
    label: { vi: 'Nộp bổ sung hồ sơ nghiệm thu', en: 'Supplement the acceptance dossier' },
    offset: workingDays(5),
    basis: T11('7.3'),
    mustAct: 'host',
    starts: ['AcceptanceSupplementRequested'],
    stops: ['AcceptanceDossierSupplemented'],
    endedBy: ['AcceptanceDossierAccepted'],
  }),
  row('D35', {
    label: { vi: 'Công khai thông tin nghiệm thu', en: 'Publish the acceptance' },
    offset: workingDays(5),
    basis: T11('8.2'),
    starts: ['AcceptanceDossierAccepted'],
    stops: ['AcceptanceInfoPublished'],
    endedBy: ['AcceptanceCouncilEstablished', ...CONCLUDED],
  }),
  row('D37', {
    label: { vi: 'Gửi tài liệu họp hội đồng nghiệm thu', en: 'Papers of the acceptance council' },
    offset: workingDays(-7),
    basis: T11('10.1'),
    starts: ['AcceptanceCouncilEstablished'],
    stops: ['CouncilPapersSent'],
    endedBy: ['AcceptanceSessionHeld', ...CONCLUDED],
    settings: beforeSession,
    answers: inStates('AcceptanceCouncil'),
  }),
  row('D38', {
    label: { vi: 'Nộp đủ nhận xét phản biện', en: 'All reviews in' },
    offset: workingDays(-1),
    basis: T11('10.2.a'),
    mustAct: 'council-member',
    starts: ['AcceptanceCouncilEstablished'],
    stops: ['ReviewSubmitted'],
    endedBy: ['AcceptanceSessionHeld', ...CONCLUDED],
    settings: beforeSession,
    // Both reviewers: the second review answers.
    answers: ({ after: { acceptance } }) => (acceptance?.reviewers ?? []).length >= 2,
  }),
  row('D40', {
    label: { vi: 'Gửi kết luận cho tổ chức chủ trì', en: 'Conclusion to the host' },
    offset: workingDays(2),
    basis: T11('10.6'),
    mustAct: 'council-secretary',
    starts: ['AcceptanceSessionHeld'],
    stops: CONCLUDED,
  }),
  row('D43', {
    label: { vi: 'Cấp giấy chứng nhận đăng ký kết quả', en: 'Certificate of registration' },
    offset: workingDays(15),
    basis: 'TT 14/2014/TT-BKHCN (chưa đối chiếu với văn bản gốc; có thể ngắn hơn sau TT 11/2023)',
    certainty: 'recalled',
    starts: ['ResultRegistrationSubmitted'],
    stops: ['ResultRegistered'],
    endedBy: ['RatingAnnulled'],
  }),
  row('D44', {
    label: { vi: 'Quyết định công nhận kết quả', en: 'Decide on the recognition' },
    offset: workingDays(10),
    basis: T11('17.2'),
    mustAct: 'director',
    starts: ['RecognitionFileSubmitted'],
    stops: ['ResultRecognised'],
    endedBy: ['ResultRegistrationRevoked'],
  }),
  row('D47', {
    label: { vi: 'Giao quyền sở hữu, sử dụng', en: 'Decide on the rights' },
    offset: days(30),
    basis: 'Điều 40.4 NĐ 08/2014/NĐ-CP (kiểm tra hình thức trong 5 ngày làm việc)',
    mustAct: 'director',
    starts: ['RightsRequested'],
    stops: ['RightsAssigned'],
    settings: ({ fact, after }, { term }) => (after.closed ? [] : [{ from: fact.metadata.occurredOn, term }]),
  }),
  row('D48', {
    label: { vi: 'Báo cáo ứng dụng kết quả hằng năm', en: 'Yearly report of the application' },
    offset: months(12),
    keepsUnit: 'months',
    basis: 'Điều 40.1 Luật 29/2013/QH13; tính từ ngày bàn giao sản phẩm',
    mustAct: 'program-manager',
    starts: ['ProductsHandedOver', 'ApplicationReported'],
    stops: ['ApplicationReported'],
    // Of a task that failed nothing is applied.
    settings: ({ after }, { term }) => {
      const { handedOverOn: from, closed } = after;
      const occurrence = yearToReport(after, term);
      if (from === undefined || closed) return [];
      return [{ occurrence, from, term: { ...term, count: term.count * occurrence } }];
    },
    answers: ({ before, after }, due, { term }) =>
      before !== undefined &&
      due.occurrence === yearToReport(before, term) &&
      due.occurrence < yearToReport(after, term),
  }),
];

/**
 * Which year from the hand-over is to be reported on next, 1 for the first. A report answers one year, in their order,
 * and none before that year has begun: what was reported before the hand-over, or of a year before its own, answers none.
 */
function yearToReport(
  { handedOverOn, applicationReportedOn = [], applicationYears = [] }: TaskState,
  { count }: Pick<Term, 'count'>,
): number {
  if (handedOverOn === undefined) return 1;
  const first = Number(handedOverOn.slice(0, 4));
  const reportedOn = applicationReportedOn.filter((_, place) => (applicationYears[place] ?? first) >= first);
  return reportedOn.reduce(
    (year, on) => (on > plusMonths(handedOverOn, count * (year - 1)) ? year + 1 : year),
    1,
  );
}
