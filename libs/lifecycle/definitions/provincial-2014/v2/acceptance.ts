import { choice, optional, text } from '../../../form.ts';
import { supplementAsked, supplementNotAsked } from '../../../guards/changes.ts';
import {
  actsWithoutConflict,
  countsNoOwnWork,
  ratesNoOwnWork,
} from '../../../guards/conflict-of-interest.ts';
import { membersAreCouncils, presentWithinTotal, quorumReached } from '../../../guards/councils.ts';
import {
  countOfRatings,
  memberRating,
  oneRatingEach,
  productsRated,
  quorumHasRated,
  ratesWithASeat,
  ratingsCast,
  ratingsNotCountedYet,
  ratingsOpen,
} from '../../../guards/ratings.ts';
import { acceptanceSeats } from '../../../guards/member-of.ts';
import { fileComplete } from '../../../guards/order.ts';
import { seatLeftToRate } from '../../../guards/seats.ts';
import { UNCHANGED } from '../../../step.ts';
import { RATINGS } from '../../../task/sub-step-events.ts';
import { attendance, personId, url } from '../../fields.ts';
import { MANAGERS, SECRETARY } from '../../recorders.ts';
import { subStep } from '../../sub-step.ts';
import { taskStep } from '../../task-step.ts';
import { paper } from '../../../paper.ts';
import { COUNTED_RATINGS, GRADES, RATED, rating } from '../votes.ts';
import { DAY_OF } from '../../days.ts';

const T11 = (article: string): string => `Điều ${article} TT 11/2014/TT-BKHCN`;
const ofMember = [...SECRETARY, 'council-member'] as const;

/** H: self-assessment, supplements, publication, the council's session and ratings, the chair's confirmation. */
export const ACCEPTANCE = [
  subStep({
    command: 'record-self-assessment',
    label: { vi: 'Tự đánh giá kết quả', en: 'Record the self-assessment' },
    dayLabel: DAY_OF.selfAssessment,
    from: ['InExecution', 'AcceptanceSubmitted'],
    event: 'SelfAssessmentRecorded',
    form: { rating: optional(choice({ vi: 'Tự xếp loại', en: 'Own rating' }, GRADES)) },
    paper: paper('Tự đánh giá kết quả (mẫu 1)', 'Self-assessment (form 1)'),
    source: T11('5'),
  }),
  subStep({
    command: 'request-acceptance-supplement',
    label: { vi: 'Yêu cầu bổ sung hồ sơ nghiệm thu', en: 'Request a supplement' },
    dayLabel: DAY_OF.supplementAsked,
    from: ['AcceptanceSubmitted'],
    event: 'AcceptanceSupplementRequested',
    form: { what: text({ vi: 'Nội dung bổ sung', en: 'What is missing' }) },
    guards: [supplementNotAsked],
    source: T11('7.3'),
  }),
  subStep({
    command: 'submit-acceptance-supplement',
    label: { vi: 'Nộp bổ sung hồ sơ nghiệm thu', en: 'Submit the supplement' },
    dayLabel: DAY_OF.submission,
    from: ['AcceptanceSubmitted'],
    event: 'AcceptanceDossierSupplemented',
    form: { what: optional(text({ vi: 'Nội dung bổ sung', en: 'What was added' })) },
    guards: [supplementAsked],
    source: T11('7.3'),
  }),
  subStep({
    command: 'publish-acceptance-info',
    label: { vi: 'Công khai thông tin nghiệm thu', en: 'Publish the acceptance' },
    dayLabel: DAY_OF.disclosure,
    from: ['AcceptanceSubmitted', 'AcceptanceCouncil'],
    event: 'AcceptanceInfoPublished',
    form: { url: url() },
    source: T11('8.2'),
  }),
  subStep({
    command: 'verify-products',
    label: { vi: 'Chuyên gia thẩm định sản phẩm', en: 'Record the experts’ verification' },
    dayLabel: DAY_OF.appraisal,
    from: ['AcceptanceCouncil'],
    event: 'ExpertVerificationRecorded',
    form: { conclusion: text({ vi: 'Kết luận', en: 'Conclusion' }) },
    source: T11('9'),
  }),
  subStep({
    command: 'hold-acceptance-session',
    label: { vi: 'Họp hội đồng nghiệm thu', en: 'Hold the acceptance session' },
    dayLabel: DAY_OF.session,
    from: ['AcceptanceCouncil'],
    event: 'AcceptanceSessionHeld',
    form: attendance,
    roles: SECRETARY,
    guards: [presentWithinTotal, quorumReached, membersAreCouncils],
    source: T11('10.2'),
  }),
  taskStep({
    command: 'cast-rating',
    label: { vi: 'Bỏ phiếu đánh giá', en: 'Cast a rating' },
    dayLabel: DAY_OF.vote,
    from: ['AcceptanceCouncil'],
    event: 'RatingCast',
    to: UNCHANGED,
    form: {
      personId: personId(),
      ...RATED,
    },
    roles: ofMember,
    seals: RATINGS,
    guards: [productsRated, ratesWithASeat, oneRatingEach, ratingsNotCountedYet, seatLeftToRate],
    conflicts: [actsWithoutConflict, ratesNoOwnWork],
    computed: { rating: rating() },
    compute: ({ data, parameters }) => ({ ...memberRating(data, parameters) }),
    source: T11('13.1'),
  }),
  taskStep({
    command: 'count-ratings',
    label: { vi: 'Kiểm phiếu đánh giá', en: 'Count the ratings' },
    dayLabel: DAY_OF.counting,
    from: ['AcceptanceCouncil'],
    event: 'RatingsCounted',
    to: UNCHANGED,
    form: {},
    roles: SECRETARY,
    guards: [ratingsCast, quorumHasRated, ratingsOpen],
    conflicts: [countsNoOwnWork],
    councilIn: acceptanceSeats,
    unseals: RATINGS.broughtIn,
    computed: COUNTED_RATINGS,
    compute: countOfRatings,
    source: T11('13'),
  }),
  subStep({
    command: 'confirm-completion',
    label: { vi: 'Chủ tịch xác nhận hoàn thiện hồ sơ', en: 'Confirm the completed file' },
    dayLabel: DAY_OF.confirmation,
    from: ['Passed', 'ResultRegistered'],
    event: 'AcceptanceCompletionConfirmed',
    form: {},
    roles: [...SECRETARY, ...MANAGERS],
    guards: [fileComplete],
    source: T11('13.3'),
  }),
] as const;
