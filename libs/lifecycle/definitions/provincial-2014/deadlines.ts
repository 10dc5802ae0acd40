import type { Change, Counting, DeadlineRule, DueSetting, Offset } from '../../deadlines/deadline-rule.ts';
import { days, months, workingDays } from '../../deadlines/due-on.ts';
import { endsTheCalls } from '../../guards/cancellation.ts';
import { answersThe, repeated } from '../../deadlines/repeated.ts';
import type { TaskState } from '../../task/state.ts';
import { plusMonths } from '../../values/plain-date.ts';

type Rule = DeadlineRule<TaskState>;
type OfTask = Change<TaskState>;

/** The plain kind: so long after the day of the starting fact. */
function after(offset: Offset): Pick<Rule, 'offset' | 'settings'> {
  return { offset, settings: ({ fact }, { term }) => [{ from: fact.metadata.occurredOn, term }] };
}

const BORROWED_T20 =
  'TT 20/2023/TT-BKHCN, mượn tạm: quy định của thời kỳ trước chưa đối chiếu được với văn bản gốc';

/** Mở hồ sơ. */
const openDossiersAfterClose: Rule = {
  id: 'D08',
  label: { vi: 'Mở hồ sơ tuyển chọn', en: 'Open the dossiers' },
  ...after(workingDays(7)),
  basis: `Điều 7.1 ${BORROWED_T20}`,
  certainty: 'read',
  borrowed: true,
  mustAct: 'program-manager',
  startedBy: ['SelectionCallClosed'],
  closedBy: ['DossiersOpened'],
};

/** Thông báo lần hai; counted from the first call of the series, started by the failure of round 1. */
const secondCall: Rule = {
  id: 'D09',
  label: { vi: 'Thông báo tuyển chọn lần hai', en: 'Second call' },
  offset: { parameter: 'secondCallWithinMonths', unit: 'months' },
  basis: `Điều 3.3 ${BORROWED_T20}`,
  certainty: 'read',
  borrowed: true,
  mustAct: 'program-manager',
  startedBy: ['SelectionRoundFailed'],
  closedBy: ['SelectionCallOpened', 'DirectAssignmentInvited'],
  cancelledBy: ['TaskReopened'],
  settings: ({ after }, { term }) =>
    after.call?.round === 1 && !endsTheCalls(after) ? [{ from: after.call.firstOpenedOn, term }] : [],
};

/** Ký hợp đồng. */
const contractAfterApproval: Rule = {
  id: 'D19',
  label: { vi: 'Ký hợp đồng', en: 'Sign the contract' },
  ...after(days(30)),
  basis: 'Thông lệ; Điều 15 NĐ 268/2025/NĐ-CP cho nhiệm vụ đổi mới sáng tạo, mượn tạm',
  certainty: 'recalled',
  borrowed: true,
  mustAct: 'program-manager',
  startedBy: ['TaskApproved'],
  closedBy: ['ContractSigned'],
};

/** Every sixth month from the contract's effect that lies before its end; counted from the first day, not from the report before. */
function reportDays({ after: { contract } }: OfTask, { term: every }: Counting): readonly DueSetting[] {
  if (contract === undefined) return [];
  return repeated(every, { from: contract.effectiveFrom, before: contract.endsOn });
}

/** Báo cáo định kỳ 6 tháng. */
const periodicReport: Rule = {
  id: 'D22',
  label: { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  offset: { parameter: 'reportEveryMonths', unit: 'months' },
  keepsUnit: 'months',
  basis: 'Điều 26.1 TT 04/2015/TT-BKHCN; Điều 9.1 TT 09/2014/TT-BKHCN',
  certainty: 'read',
  mustAct: 'host',
  startedBy: ['ContractSigned', 'ExtensionGranted'],
  closedBy: ['PeriodicReportSubmitted'],
  cancelledBy: ['AcceptanceDossierSubmitted'],
  settings: reportDays,
  /** A report lies up to half a period to either side of its day. */
  answers: ({ fact, after: { contract } }, row, { term: every }) => {
    if (contract === undefined || row.occurrence === undefined) return false;
    const { effectiveFrom: from } = contract;
    return answersThe(row.occurrence, { count: every.count, from, on: fact.metadata.occurredOn });
  },
};

/** Ngày cuối được đề nghị gia hạn: counted back, never moved, never overdue. */
const askForExtension: Rule = {
  id: 'D30',
  label: { vi: 'Hạn đề nghị gia hạn', en: 'Last day to ask for an extension' },
  offset: months(-1),
  keepsUnit: 'months',
  basis: 'Điều 12.2 TT 04/2015/TT-BKHCN',
  certainty: 'read',
  mustAct: 'host',
  neverOverdue: true,
  startedBy: ['ContractSigned'],
  closedBy: ['ExtensionGranted'],
  cancelledBy: ['AcceptanceDossierSubmitted'],
  settings: ({ after: { contract } }, { term }) =>
    contract === undefined ? [] : [{ on: plusMonths(contract.endsOn, term.count) }],
};

/** Nộp hồ sơ nghiệm thu. */
const acceptanceDossier: Rule = {
  id: 'D32',
  label: { vi: 'Nộp hồ sơ nghiệm thu', en: 'Submit the acceptance dossier' },
  offset: days(30),
  basis: 'Điều 7.1 TT 11/2014/TT-BKHCN',
  certainty: 'read',
  mustAct: 'host',
  startedBy: ['ContractSigned', 'ExtensionGranted'],
  closedBy: ['AcceptanceDossierSubmitted'],
  settings: ({ after: { contract } }, { term }) =>
    contract === undefined ? [] : [{ from: contract.endsOn, term }],
};

/** Xác nhận hồ sơ nghiệm thu. */
const confirmDossier: Rule = {
  id: 'D33',
  label: { vi: 'Xác nhận hồ sơ nghiệm thu hợp lệ', en: 'Confirm the acceptance dossier' },
  ...after(workingDays(3)),
  basis: 'Điều 7.3 TT 11/2014/TT-BKHCN',
  certainty: 'read',
  mustAct: 'program-manager',
  startedBy: ['AcceptanceDossierSubmitted'],
  closedBy: ['AcceptanceDossierAccepted'],
};

/** Quyết định thành lập hội đồng nghiệm thu. */
const acceptanceCouncil: Rule = {
  id: 'D36',
  label: { vi: 'Thành lập hội đồng nghiệm thu', en: 'Establish the acceptance council' },
  ...after(workingDays(15)),
  basis: 'Điều 9.1 TT 11/2014/TT-BKHCN',
  certainty: 'read',
  mustAct: 'director',
  startedBy: ['AcceptanceDossierAccepted'],
  closedBy: ['AcceptanceCouncilEstablished'],
};

/** Họp hội đồng nghiệm thu; counted from the first council: one that replaces it gains no time. */
const acceptanceSession: Rule = {
  id: 'D39',
  label: { vi: 'Họp hội đồng nghiệm thu', en: 'Hold the acceptance session' },
  offset: days(30),
  basis: 'Điều 10.2 TT 11/2014/TT-BKHCN',
  certainty: 'read',
  mustAct: 'council-secretary',
  startedBy: ['AcceptanceCouncilEstablished'],
  closedBy: ['AcceptanceConcluded'],
  settings: ({ fact, before }, { term }) =>
    before?.acceptance?.council === undefined ? [{ from: fact.metadata.occurredOn, term }] : [],
};

/** Starts where the council said at least "passed". */
function afterAcceptance(offset: Offset): Pick<Rule, 'offset' | 'settings' | 'startedBy'> {
  return {
    offset,
    startedBy: ['AcceptanceConcluded'],
    settings: ({ fact, after: { state } }, { term }) =>
      state === 'Passed' ? [{ from: fact.metadata.occurredOn, term }] : [],
  };
}

/** Hoàn thiện hồ sơ sau nghiệm thu. */
const completedFile: Rule = {
  id: 'D41',
  label: { vi: 'Hoàn thiện hồ sơ sau nghiệm thu', en: 'Complete the file after acceptance' },
  ...afterAcceptance(workingDays(30)),
  basis: 'Điều 13.3 TT 11/2014/TT-BKHCN',
  certainty: 'read',
  mustAct: 'host',
  closedBy: ['AcceptanceFileCompleted'],
};

/** Đăng ký kết quả. */
const registerResult: Rule = {
  id: 'D42',
  label: { vi: 'Đăng ký kết quả', en: 'Register the result' },
  ...afterAcceptance(days(30)),
  basis: 'NĐ 11/2014/NĐ-CP; TT 14/2014/TT-BKHCN',
  certainty: 'excerpt',
  mustAct: 'host',
  closedBy: ['ResultRegistered'],
};

/** Nộp lưu hồ sơ. */
const handToArchive: Rule = {
  id: 'D49',
  label: { vi: 'Nộp lưu hồ sơ', en: 'Hand the file to the archive' },
  ...after(months(12)),
  basis: 'Điều 30.2.b NĐ 30/2020/NĐ-CP',
  certainty: 'read',
  mustAct: 'program-manager',
  startedBy: ['ContractLiquidated'],
  closedBy: ['DossierArchived'],
};

export const TASK_DEADLINES: readonly Rule[] = [
  openDossiersAfterClose,
  secondCall,
  contractAfterApproval,
  periodicReport,
  askForExtension,
  acceptanceDossier,
  confirmDossier,
  acceptanceCouncil,
  acceptanceSession,
  completedFile,
  registerResult,
  handToArchive,
];
