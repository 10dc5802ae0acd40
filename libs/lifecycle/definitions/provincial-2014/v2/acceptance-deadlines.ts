import { days, months, workingDays } from '../../../deadlines/due-on.ts';
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
    label: { vi: 'Công bố thông tin nghiệm thu', en: 'Publish the acceptance' },
    offset: workingDays(5),
    basis: T11('8.2'),
    starts: ['AcceptanceDossierAccepted'],
    stops: ['AcceptanceInfoPublished'],
    endedBy: ['AcceptanceCouncilEstablished', ...CONCLUDED],
  }),
  row('D37', {
    label: { vi: 'Gửi tài liệu hội đồng nghiệm thu', en: 'Papers of the acceptance council' },
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
    basis: 'TT 14/2014/TT-BKHCN (nhớ lại; có thể ngắn hơn sau TT 11/2023)',
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
    label: { vi: 'Quyết định giao quyền', en: 'Decide on the rights' },
    offset: days(30),
    basis: 'Điều 40.4 NĐ 08/2014/NĐ-CP (kiểm tra hình thức trong 5 ngày làm việc)',
    mustAct: 'director',
    starts: ['RightsRequested'],
    stops: ['RightsAssigned'],
    settings: ({ fact, after }, { term }) => (after.closed ? [] : [{ from: fact.metadata.occurredOn, term }]),
  }),
  row('D48', {
    label: { vi: 'Báo cáo ứng dụng hằng năm', en: 'Yearly report of the application' },
    offset: months(12),
    keepsUnit: 'months',
    basis: 'Điều 40.1 Luật 29/2013/QH13; tính từ ngày bàn giao sản phẩm',
    mustAct: 'program-manager',
    starts: ['ProductsHandedOver', 'ApplicationReported'],
    stops: ['ApplicationReported'],
    // The n-th year from the hand-over, not from the report before; of a task that failed nothing is applied.
    settings: ({ after: { handedOverOn, closed, applicationReports = 0 } }, { term }) =>
      handedOverOn === undefined || closed
        ? []
        : [
            {
              occurrence: applicationReports + 1,
              from: handedOverOn,
              term: { ...term, count: term.count * (applicationReports + 1) },
            },
          ],
    answers: ({ fact, after: { handedOverOn } }, due, { term }) =>
      handedOverOn !== undefined &&
      due.occurrence !== undefined &&
      fact.metadata.occurredOn > plusMonths(handedOverOn, term.count * (due.occurrence - 1)),
  }),
];
