import { list, optional, organisation, person, text } from '../../form.ts';
import {
  eachMemberOnce,
  listedMembersAddUp,
  membersAreCouncils,
  presentWithinTotal,
  quorumReached,
  ratingAccount,
  ratingOf,
  votesAddUp,
} from '../../guards/councils.ts';
import { dossierConfirmed, fileComplete, notYetCompleted, notYetConfirmed } from '../../guards/order.ts';
import { UNCHANGED } from '../../step.ts';
import { attendance, membersTotal } from '../fields.ts';
import { HEADS, MANAGERS, PROVINCE, SECRETARY } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { paper, recalledPaper } from '../../paper.ts';
import { rating, votes } from './votes.ts';
import { DAY_OF } from '../days.ts';

/** Nộp hồ sơ nghiệm thu. */
export const submitAcceptanceDossier = taskStep({
  command: 'submit-acceptance-dossier',
  label: { vi: 'Nộp hồ sơ nghiệm thu', en: 'Submit the acceptance dossier' },
  dayLabel: DAY_OF.submission,
  from: ['InExecution'],
  event: 'AcceptanceDossierSubmitted',
  to: ['AcceptanceSubmitted'],
  form: {},
  roles: MANAGERS,
  paper: paper('Hồ sơ nghiệm thu, mười loại giấy tờ', 'Acceptance dossier, ten kinds of papers'),
  source: 'Điều 6–7 TT 11/2014/TT-BKHCN',
});

/** Xác nhận hồ sơ nghiệm thu hợp lệ. */
export const confirmAcceptanceDossier = taskStep({
  command: 'confirm-acceptance-dossier',
  label: { vi: 'Xác nhận hồ sơ nghiệm thu hợp lệ', en: 'Confirm the acceptance dossier' },
  dayLabel: DAY_OF.confirmation,
  from: ['AcceptanceSubmitted'],
  event: 'AcceptanceDossierAccepted',
  to: UNCHANGED,
  form: {},
  roles: MANAGERS,
  guards: [notYetConfirmed],
  paper: paper('Xác nhận hồ sơ nghiệm thu (mẫu 3)', 'Confirmation of the acceptance dossier (form 3)'),
  source: 'Điều 7.3 TT 11/2014/TT-BKHCN',
});

/** Thành lập hội đồng nghiệm thu; again, to replace it. */
export const establishAcceptanceCouncil = taskStep({
  command: 'establish-acceptance-council',
  label: { vi: 'Thành lập hội đồng nghiệm thu', en: 'Establish the acceptance council' },
  dayLabel: DAY_OF.decision,
  from: ['AcceptanceSubmitted', 'AcceptanceCouncil'],
  event: 'AcceptanceCouncilEstablished',
  to: ['AcceptanceCouncil'],
  form: {
    membersTotal: membersTotal(),
    members: optional(
      list(
        { vi: 'Thành viên', en: 'Members' },
        {
          personId: person({ vi: 'Người', en: 'Person' }),
          role: text({ vi: 'Vai trò', en: 'Role' }),
          organisation: optional(organisation({ vi: 'Tổ chức', en: 'Organisation' })),
        },
      ),
    ),
  },
  roles: MANAGERS,
  countersigners: HEADS,
  guards: [listedMembersAddUp, eachMemberOnce, dossierConfirmed],
  paper: recalledPaper('Quyết định lập hội đồng nghiệm thu', 'Decision establishing the acceptance council'),
  source: 'Điều 9 TT 11/2014/TT-BKHCN',
});

/** Kết quả hội đồng nghiệm thu; the rating is computed. */
export const concludeAcceptance = taskStep({
  command: 'conclude-acceptance',
  label: { vi: 'Kết quả hội đồng nghiệm thu', en: 'Result of the acceptance council' },
  dayLabel: DAY_OF.session,
  from: ['AcceptanceCouncil'],
  event: 'AcceptanceConcluded',
  to: ['Passed', 'FailedAcceptance'],
  form: {
    ...attendance,
    votes: votes(),
  },
  roles: SECRETARY,
  countersigners: HEADS,
  guards: [presentWithinTotal, quorumReached, votesAddUp, membersAreCouncils],
  computed: { rating: rating() },
  compute: (input) => ({ rating: ratingOf(input) }),
  account: ratingAccount,
  known: ({ acceptance }) =>
    acceptance?.council === undefined ? {} : { membersTotal: acceptance.council.membersTotal },
  paper: paper('Biên bản họp hội đồng nghiệm thu (mẫu 9)', 'Minutes of the acceptance council (form 9)'),
  source: 'Điều 10–13 TT 11/2014/TT-BKHCN',
});

/** Hoàn thiện hồ sơ sau nghiệm thu. */
export const completeAcceptanceFile = taskStep({
  command: 'complete-acceptance-file',
  label: { vi: 'Hoàn thiện hồ sơ sau nghiệm thu', en: 'Complete the acceptance file' },
  dayLabel: DAY_OF.completion,
  from: ['Passed', 'ResultRegistered'],
  event: 'AcceptanceFileCompleted',
  to: UNCHANGED,
  form: {},
  roles: MANAGERS,
  guards: [notYetCompleted],
  paper: paper('Báo cáo hoàn thiện hồ sơ (mẫu 10)', 'Report on the completed file (form 10)'),
  source: 'Điều 13.3 TT 11/2014/TT-BKHCN',
});

/** Đăng ký kết quả. */
export const registerResult = taskStep({
  command: 'register-result',
  label: { vi: 'Đăng ký kết quả', en: 'Register the result' },
  dayLabel: DAY_OF.certificate,
  from: ['Passed'],
  event: 'ResultRegistered',
  to: ['ResultRegistered'],
  form: { certificateNumber: text({ vi: 'Số giấy chứng nhận', en: 'Certificate number' }) },
  roles: MANAGERS,
  paper: paper('Giấy chứng nhận đăng ký kết quả', 'Certificate of the registered result', {
    numberIn: 'certificateNumber',
  }),
  source: 'NĐ 11/2014/NĐ-CP; TT 14/2014/TT-BKHCN',
});

/** Công nhận kết quả. */
export const recognise = taskStep({
  command: 'recognise',
  label: { vi: 'Công nhận kết quả', en: 'Recognise the result' },
  dayLabel: DAY_OF.decision,
  from: ['ResultRegistered'],
  event: 'ResultRecognised',
  to: ['Recognised'],
  form: {},
  roles: PROVINCE,
  guards: [fileComplete],
  encloses: ['conclude-acceptance', 'complete-acceptance-file', 'register-result'],
  source: 'Điều 17 TT 11/2014/TT-BKHCN',
});
