import { bool, choice, integer, list, money, number, optional, organisation, text } from '../../../form.ts';
import { callStillOpen } from '../../../guards/call.ts';
import {
  ballotsCast,
  ballotsLeftOut,
  ballotsOfTheSheet,
  ballotsOpen,
  councilSits,
  countingBallots,
  memberOfSelection,
  notCountedYet,
  oneBallotEach,
  pointsFitSheet,
  scoresWithASeat,
  sealedAreCounted,
} from '../../../guards/ballots.ts';
import {
  actsWithoutConflict,
  countsNothingOwn,
  nobodyInterestedSelects,
  reviewsNothingOwn,
  scoresNoOwnDossier,
} from '../../../guards/conflict-of-interest.ts';
import { countBallots } from '../../../guards/count-ballots.ts';
import { eachMemberOnce, listedMembersAddUp } from '../../../guards/councils.ts';
import { countedReceived, dossierIsValid, dossierReceived, dossierStands } from '../../../guards/dossiers.ts';
import { presentSeats, selectionSeats } from '../../../guards/member-of.ts';
import { meetsOnceSetUp } from '../../../guards/not-before.ts';
import { presentAtTheCount, quorumAtTheCount, seatLeftToScore } from '../../../guards/seats.ts';
import { sizeOf } from '../../../guards/sizes.ts';
import { leavesNoVoteUncounted, replacesNoVote } from '../../../guards/votes-and-days.ts';
import { recusedOnceNamed, setUpBeforeItWorks, worksOnceSetUp } from '../../../guards/works-once-set-up.ts';
import type { JsonObject } from '../../../values/json.ts';
import type { Selection } from '../../../task/state.ts';
import { BALLOTS, SHEETS } from '../../../task/sub-step-events.ts';
import {
  dossierId,
  members,
  membersPresent,
  membersTotal,
  personId,
  reason,
  sessionOn,
} from '../../fields.ts';
import { MANAGERS, SECRETARY } from '../../recorders.ts';
import { subStep } from '../../sub-step.ts';
import { taskStep } from '../../task-step.ts';
import { recalledPaper } from '../../../paper.ts';
import { DAY_OF } from '../../days.ts';

const SITTING = ['CallClosed', 'DossiersOpened'];
const T20 = (article: string): string => `Điều ${article} TT 20/2023/TT-BKHCN (mượn tạm)`;
const ofMember = [...SECRETARY, 'council-member'] as const;

/** Where ballots were sealed, the count says what they were: from then on anybody counts again. */
const broughtOut = ({ ballots }: Selection): JsonObject =>
  ballots.some(({ sealed }) => sealed)
    ? {
        [BALLOTS.broughtIn]: ballots.map(({ dossierId, personId, points = [] }) => ({
          dossierId,
          personId,
          points: points.map((one) => ({ ...one })),
        })),
      }
    : {};

/** Whose ballots do not count, and stay as they were cast. */
const passedOver = (ballots: Selection['ballots']): JsonObject =>
  ballots.length === 0
    ? {}
    : { leftOut: ballots.map(({ dossierId, personId }) => ({ dossierId, personId })) };

/** B3, C: changes to a dossier, the selection council, conflicts, scores and their count. */
export const SELECTION = [
  subStep({
    command: 'replace-dossier',
    label: { vi: 'Thay hồ sơ', en: 'Replace a dossier' },
    dayLabel: DAY_OF.dossierReplaced,
    from: ['CallOpen'],
    event: 'DossierReplaced',
    form: {
      dossierId: dossierId(),
      reason: optional(reason()),
      sha256: optional(text({ vi: 'SHA-256 của hồ sơ niêm phong', en: 'SHA-256 of the sealed dossier' })),
    },
    guards: [callStillOpen, dossierStands],
    source: T20('6.3'),
  }),
  subStep({
    command: 'supplement-dossier',
    label: { vi: 'Bổ sung hồ sơ', en: 'Supplement a dossier' },
    dayLabel: DAY_OF.dossierSupplemented,
    from: ['CallOpen'],
    event: 'DossierSupplemented',
    form: { dossierId: dossierId(), what: text({ vi: 'Giấy tờ bổ sung', en: 'Papers added' }) },
    guards: [callStillOpen, dossierStands],
    source: T20('6.3'),
  }),
  subStep({
    command: 'establish-selection-council',
    label: { vi: 'Thành lập hội đồng tuyển chọn', en: 'Establish the selection council' },
    dayLabel: DAY_OF.decision,
    from: SITTING,
    event: 'SelectionCouncilEstablished',
    form: {
      membersTotal: membersTotal(),
      sheet: choice({ vi: 'Mẫu phiếu chấm', en: 'Score sheet' }, SHEETS),
      members: members(),
      sessionOn: sessionOn(),
    },
    guards: [
      leavesNoVoteUncounted('selection'),
      replacesNoVote('selection'),
      sizeOf('selectionCouncil'),
      listedMembersAddUp,
      eachMemberOnce,
      meetsOnceSetUp,
      setUpBeforeItWorks('selection'),
    ],
    conflicts: [nobodyInterestedSelects],
    readies: 'recommend',
    source: T20('8.1–8.2'),
  }),
  subStep({
    command: 'declare-conflict',
    label: { vi: 'Khai báo xung đột lợi ích', en: 'Declare a conflict of interest' },
    dayLabel: DAY_OF.declaration,
    from: [...SITTING, 'AcceptanceSubmitted', 'AcceptanceCouncil'],
    event: 'ConflictDeclared',
    form: { personId: personId(), grounds: text({ vi: 'Căn cứ', en: 'Grounds' }) },
    roles: [...ofMember, ...MANAGERS],
    councilIn: presentSeats,
    source: T20('8.2'),
  }),
  subStep({
    command: 'recuse-member',
    label: { vi: 'Cho thành viên thôi tham gia', en: 'Recuse a member' },
    dayLabel: DAY_OF.decision,
    from: [...SITTING, 'AcceptanceCouncil'],
    event: 'MemberRecused',
    form: { personId: personId(), reason: reason() },
    guards: [recusedOnceNamed],
    source: T20('8.2'),
  }),
  subStep({
    command: 'ask-question',
    label: { vi: 'Thành viên hội đồng nêu câu hỏi', en: 'Ask an applicant' },
    dayLabel: DAY_OF.question,
    from: SITTING,
    event: 'CouncilQuestionAsked',
    form: { personId: personId(), dossierId: optional(dossierId()) },
    roles: ofMember,
    guards: [worksOnceSetUp('CouncilQuestionAsked'), memberOfSelection, dossierReceived],
    conflicts: [actsWithoutConflict],
    paper: recalledPaper('Câu hỏi của thành viên (B2-10)', 'Question of a member (B2-10)'),
    source: T20('10.3.c'),
  }),
  subStep({
    command: 'submit-review',
    label: { vi: 'Nộp nhận xét phản biện', en: 'Submit a review' },
    dayLabel: DAY_OF.submission,
    from: [...SITTING, 'AcceptanceCouncil'],
    event: 'ReviewSubmitted',
    form: { personId: personId(), dossierId: optional(dossierId()) },
    roles: ofMember,
    guards: [worksOnceSetUp('ReviewSubmitted'), dossierReceived],
    conflicts: [actsWithoutConflict, reviewsNothingOwn],
    source: 'Điều 10.2.a TT 11/2014/TT-BKHCN; Điều 10 TT 20/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'appoint-expert',
    label: { vi: 'Mời chuyên gia độc lập', en: 'Appoint an independent expert' },
    dayLabel: DAY_OF.invitation,
    from: ['Proposed', ...SITTING, 'AcceptanceCouncil', 'Passed', 'FailedAcceptance'],
    event: 'IndependentExpertAppointed',
    form: { personId: personId() },
    conflicts: [actsWithoutConflict],
    source: 'Điều 18–20 TT 20/2023/TT-BKHCN (mượn tạm); Điều 14 TT 11/2014/TT-BKHCN',
  }),
  subStep({
    command: 'receive-opinion',
    label: { vi: 'Nhận ý kiến chuyên gia độc lập', en: 'Receive an independent opinion' },
    dayLabel: DAY_OF.receipt,
    from: ['Proposed', ...SITTING, 'AcceptanceCouncil', 'Passed', 'FailedAcceptance'],
    event: 'IndependentOpinionReceived',
    form: { personId: personId() },
    source: 'Điều 18–20 TT 20/2023/TT-BKHCN (mượn tạm); Điều 14 TT 11/2014/TT-BKHCN',
  }),
  subStep({
    command: 'cast-score',
    label: { vi: 'Bỏ phiếu chấm điểm', en: 'Cast a score' },
    dayLabel: DAY_OF.vote,
    from: ['DossiersOpened'],
    event: 'BallotCast',
    form: {
      dossierId: dossierId(),
      personId: personId(),
      points: list(
        { vi: 'Điểm', en: 'Points' },
        {
          criterion: integer({ vi: 'Tiêu chí', en: 'Criterion' }, { min: 1, max: 20 }),
          points: number({ vi: 'Điểm', en: 'Points' }, { min: 0, max: 100 }),
        },
      ),
    },
    roles: ofMember,
    seals: BALLOTS,
    guards: [
      councilSits,
      dossierIsValid,
      scoresWithASeat,
      oneBallotEach,
      notCountedYet,
      seatLeftToScore,
      pointsFitSheet,
    ],
    conflicts: [actsWithoutConflict, scoresNoOwnDossier],
    source: T20('11'),
  }),
  taskStep({
    command: 'count-ballots',
    label: { vi: 'Kiểm phiếu', en: 'Count the ballots' },
    dayLabel: DAY_OF.counting,
    from: ['DossiersOpened'],
    event: 'BallotsCounted',
    to: 'unchanged',
    form: {
      membersPresent: membersPresent(),
      dossiers: optional(
        list(
          { vi: 'Hồ sơ', en: 'Dossiers' },
          {
            dossierId: dossierId(),
            proposer: optional(bool({ vi: 'Tổ chức đề xuất nhiệm vụ', en: 'Proposed the task' })),
            stateVnd: optional(money({ vi: 'Ngân sách nhà nước', en: 'State share' })),
            excellentBefore: optional(
              bool({ vi: 'Từng được xếp loại xuất sắc', en: 'Rated excellent before' }),
            ),
            contentMean: optional(number({ vi: 'Điểm nội dung', en: 'Content mean' }, { min: 0, max: 100 })),
          },
        ),
      ),
    },
    roles: SECRETARY,
    guards: [
      ballotsCast,
      countedReceived,
      presentAtTheCount,
      quorumAtTheCount,
      ballotsOfTheSheet,
      ballotsOpen,
    ],
    conflicts: [countsNothingOwn],
    councilIn: selectionSeats,
    unseals: BALLOTS.broughtIn,
    computed: ['ballots', 'leftOut', 'ranking', 'winner'],
    compute: (input): JsonObject => {
      const { data, state, parameters } = input;
      const selection = { ...state.selection, ballots: countingBallots(input) };
      const { ranking, winner } = countBallots({
        selection,
        membersPresent: data.membersPresent,
        dossiers: data.dossiers ?? [],
        parameters,
      });
      return {
        ...broughtOut(selection),
        ...passedOver(ballotsLeftOut(input)),
        ranking: ranking.map((one) => ({ ...one })),
        ...(winner !== undefined && { winner }),
      };
    },
    source: T20('11–12'),
  }),
  subStep({
    command: 'recommend-none',
    label: { vi: 'Không kiến nghị hồ sơ nào', en: 'Recommend no dossier' },
    dayLabel: DAY_OF.session,
    from: ['DossiersOpened'],
    event: 'NoDossierRecommended',
    form: { reason: reason() },
    roles: SECRETARY,
    guards: [worksOnceSetUp('NoDossierRecommended'), sealedAreCounted],
    conflicts: [countsNothingOwn],
    councilIn: selectionSeats,
    source: T20('12'),
  }),
] as const;

/** What a dossier may say of its people besides: what conflicts of interest are judged by. */
export const PARTIES = {
  principalInvestigator: optional(personId()),
  participants: optional(list({ vi: 'Người tham gia', en: 'Participants' }, { personId: personId() })),
  partners: optional(
    list(
      { vi: 'Tổ chức phối hợp', en: 'Partners' },
      { organisation: organisation({ vi: 'Tổ chức', en: 'Organisation' }) },
    ),
  ),
};
