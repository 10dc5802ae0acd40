import { bool, date, integer, list, number, optional, organisation, text } from '../../form.ts';
import {
  callMayClose,
  callStillOpen,
  noticeLongEnough,
  roundIsNext,
  routeIs,
  secondCallInTime,
} from '../../guards/call.ts';
import { mayBeCalledAgain } from '../../guards/cancellation.ts';
import { presentWithinTotal, quorumReached, scoreReachesThreshold } from '../../guards/councils.ts';
import {
  dossierIdUnused,
  dossierIsValid,
  dossierStands,
  everyDossierOpened,
  rankingKnown,
  reasonForInvalid,
} from '../../guards/dossiers.ts';
import { UNCHANGED } from '../../step.ts';
import { membersPresent, membersTotal, people, reason } from '../fields.ts';
import { MANAGERS, SECRETARY } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { paper } from '../../paper.ts';
import { DAY_OF } from '../days.ts';

/** From where a call may start: the order, or a way that ended without one (domain section 2, X2 and X3). */
const CALLABLE = ['Ordered', 'SelectionFailed', 'Cancelled'];
const dossierId = () => text({ vi: 'Mã hồ sơ', en: 'Dossier id' });
const closesOn = () => date({ vi: 'Hạn nộp hồ sơ', en: 'Closes on' });
const meanScore = () => number({ vi: 'Điểm trung bình', en: 'Mean score' }, { min: 0, max: 100 });

/** Thông báo tuyển chọn. */
export const openCall = taskStep({
  command: 'open-call',
  label: { vi: 'Thông báo tuyển chọn', en: 'Open the call' },
  dayLabel: DAY_OF.notice,
  from: CALLABLE,
  event: 'SelectionCallOpened',
  to: ['CallOpen'],
  form: {
    callId: text({ vi: 'Đợt tuyển chọn', en: 'Call' }),
    round: integer({ vi: 'Lần', en: 'Round' }, { min: 1 }),
    closesOn: closesOn(),
  },
  roles: MANAGERS,
  guards: [mayBeCalledAgain, routeIs('selection'), noticeLongEnough, roundIsNext, secondCallInTime],
  source: 'Điều 3 TT 20/2023/TT-BKHCN (mượn tạm cho TT 08/2017/TT-BKHCN)',
});

/** Mời giao trực tiếp: the same way, one organisation invited. */
export const inviteDirect = taskStep({
  command: 'invite-direct',
  label: { vi: 'Mời giao trực tiếp', en: 'Invite one organisation' },
  dayLabel: DAY_OF.notice,
  from: CALLABLE,
  event: 'DirectAssignmentInvited',
  to: ['CallOpen'],
  form: { organisation: organisation({ vi: 'Tổ chức được giao', en: 'Organisation' }), closesOn: closesOn() },
  roles: MANAGERS,
  guards: [mayBeCalledAgain, routeIs('direct'), noticeLongEnough, secondCallInTime],
  source: 'Điều 30 Luật 29/2013/QH13; Điều 31 NĐ 08/2014/NĐ-CP',
});

/** Tiếp nhận hồ sơ. */
export const receiveDossier = taskStep({
  command: 'receive-dossier',
  label: { vi: 'Tiếp nhận hồ sơ', en: 'Receive a dossier' },
  dayLabel: DAY_OF.dossierReceived,
  from: ['CallOpen'],
  event: 'ApplicationDossierReceived',
  to: UNCHANGED,
  form: {
    dossierId: dossierId(),
    applicant: organisation({ vi: 'Tổ chức đăng ký', en: 'Applicant' }),
    channel: optional(text({ vi: 'Cách nộp', en: 'Channel' })),
  },
  roles: MANAGERS,
  guards: [callStillOpen, dossierIdUnused],
  source: 'Điều 6 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Rút hồ sơ: one applicant, not the task. */
export const withdrawDossier = taskStep({
  command: 'withdraw-dossier',
  label: { vi: 'Rút hồ sơ', en: 'Withdraw a dossier' },
  dayLabel: DAY_OF.dossierWithdrawn,
  from: ['CallOpen'],
  event: 'DossierWithdrawn',
  to: UNCHANGED,
  form: { dossierId: dossierId(), reason: optional(reason()) },
  roles: MANAGERS,
  guards: [callStillOpen, dossierStands],
  source: 'Điều 6.3 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Đóng nhận hồ sơ. */
export const closeCall = taskStep({
  command: 'close-call',
  label: { vi: 'Đóng nhận hồ sơ', en: 'Close the call' },
  dayLabel: DAY_OF.closing,
  from: ['CallOpen'],
  event: 'SelectionCallClosed',
  to: ['CallClosed'],
  form: {},
  roles: MANAGERS,
  guards: [callMayClose],
  source: 'Điều 6 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Mở hồ sơ. */
export const openDossiers = taskStep({
  command: 'open-dossiers',
  label: { vi: 'Mở hồ sơ', en: 'Open the dossiers' },
  dayLabel: DAY_OF.opening,
  from: ['CallClosed'],
  event: 'DossiersOpened',
  to: ['DossiersOpened'],
  form: {
    dossiers: list(
      { vi: 'Hồ sơ', en: 'Dossiers' },
      { dossierId: dossierId(), valid: bool({ vi: 'Hợp lệ', en: 'Valid' }), reason: optional(reason()) },
    ),
  },
  roles: MANAGERS,
  guards: [reasonForInvalid, everyDossierOpened],
  paper: paper('Biên bản mở hồ sơ (B2-1-BBHS)', 'Minutes of the opening (B2-1-BBHS)'),
  source: 'Điều 7 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Tuyển chọn không thành. */
export const failRound = taskStep({
  command: 'fail-round',
  label: { vi: 'Tuyển chọn không thành', en: 'Record that the round failed' },
  dayLabel: DAY_OF.conclusion,
  from: ['CallClosed', 'DossiersOpened'],
  event: 'SelectionRoundFailed',
  to: ['SelectionFailed'],
  form: { reason: reason() },
  roles: MANAGERS,
  source: 'Điều 3.3 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Kiến nghị trúng tuyển. */
export const recommend = taskStep({
  command: 'recommend',
  label: { vi: 'Kiến nghị trúng tuyển', en: 'Recommend a dossier' },
  dayLabel: DAY_OF.session,
  from: ['DossiersOpened'],
  event: 'DossierRecommended',
  to: ['Recommended'],
  form: {
    membersTotal: membersTotal(),
    membersPresent: membersPresent(),
    reviewersPresent: optional(people({ vi: 'Số phản biện có mặt', en: 'Reviewers present' })),
    dossierId: dossierId(),
    meanScore: meanScore(),
    ranking: optional(
      list({ vi: 'Xếp hạng', en: 'Ranking' }, { dossierId: dossierId(), meanScore: meanScore() }),
    ),
  },
  roles: SECRETARY,
  guards: [dossierIsValid, rankingKnown, presentWithinTotal, quorumReached, scoreReachesThreshold],
  finds: ['meanScore'],
  paper: paper('Biên bản họp hội đồng tuyển chọn (B2-6)', 'Minutes of the selection council (B2-6)'),
  source: 'Điều 10–12 TT 20/2023/TT-BKHCN (mượn tạm)',
});
