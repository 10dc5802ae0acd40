import type { DeadlineRule } from '../../deadlines/deadline-rule.ts';
import type { Definition } from '../../definition.ts';
import type { DossierState } from '../../dossier/state.ts';
import { date, optional, organisation, text, type Form } from '../../form.ts';
import { clockRuns, clockStands, isPaused } from '../../guards/clock.ts';
import { dueAfterReceipt } from '../../guards/not-before.ts';
import { step, UNCHANGED, type Step, type StepDraft } from '../../step.ts';
import { plainDate } from '../../values/plain-date.ts';
import { correct } from '../correct.ts';
import { delta } from '../delta.ts';
import { reason } from '../fields.ts';
import { ONE_STOP } from '../recorders.ts';
import { voidStep } from '../void.ts';
import { DAY_OF } from '../days.ts';

const dossierStep = <const F extends Form>(draft: StepDraft<DossierState, F>): Step<DossierState> =>
  step(draft);

/** Tiếp nhận hồ sơ thủ tục hành chính. */
const receive = dossierStep({
  command: 'receive-administrative-dossier',
  label: { vi: 'Tiếp nhận hồ sơ', en: 'Receive the dossier' },
  dayLabel: DAY_OF.dossierReceived,
  event: 'AdministrativeDossierReceived',
  to: ['Received'],
  form: {
    field: text({ vi: 'Lĩnh vực', en: 'Field' }),
    procedure: text({ vi: 'Thủ tục', en: 'Procedure' }),
    applicant: optional(organisation({ vi: 'Người nộp', en: 'Applicant' })),
    dueOn: date({ vi: 'Hạn trả kết quả', en: 'Due on' }),
  },
  roles: ONE_STOP,
  source: 'NĐ 61/2018/NĐ-CP',
});

/** Trả kết quả. */
const giveBack = dossierStep({
  command: 'return-administrative-dossier',
  label: { vi: 'Trả kết quả', en: 'Return the result' },
  dayLabel: DAY_OF.result,
  from: ['Received'],
  event: 'AdministrativeDossierResolved',
  to: ['Resolved'],
  form: { result: text({ vi: 'Kết quả', en: 'Result' }) },
  roles: ONE_STOP,
  source: 'NĐ 61/2018/NĐ-CP',
});

/** From when NĐ 118/2025/NĐ-CP holds in place of NĐ 61/2018/NĐ-CP (recalled: domain.md names the decree for D50, not its day). */
const DECREE_OF_2025 = plainDate('2025-07-01');

/** Trả kết quả đúng hạn: the day is the record's own. */
const result: DeadlineRule<DossierState> = {
  id: 'D50',
  label: { vi: 'Trả kết quả thủ tục hành chính', en: 'Return the result of the procedure' },
  offset: { count: 0, unit: 'given' },
  basis: 'NĐ 61/2018/NĐ-CP, nay NĐ 118/2025/NĐ-CP; hạn ghi trong hồ sơ',
  basisOn: (day) => `${day < DECREE_OF_2025 ? 'NĐ 61/2018/NĐ-CP' : 'NĐ 118/2025/NĐ-CP'}; hạn ghi trong hồ sơ`,
  certainty: 'given',
  mustAct: 'one-stop-officer',
  startedBy: ['AdministrativeDossierReceived'],
  closedBy: ['AdministrativeDossierResolved'],
  settings: ({ after }) => [{ on: after.dueOn }],
};

const STATES = {
  Received: { label: { vi: 'Đã tiếp nhận', en: 'Received' } },
  Resolved: { label: { vi: 'Đã trả kết quả', en: 'Resolved' }, end: 'done' },
} as const;

/** Administrative dossiers at the one-stop centre (hồ sơ thủ tục hành chính). */
export const administrativeDossier: Definition<DossierState> = {
  kind: 'dossier',
  id: 'administrative-dossier',
  version: 1,
  label: { vi: 'Hồ sơ thủ tục hành chính', en: 'Administrative dossiers' },
  inForceFrom: plainDate('2018-06-21'),
  source: 'NĐ 61/2018/NĐ-CP',
  parameters: {},
  parameterNotes: {},
  states: STATES,
  steps: [receive, giveBack, correct(Object.keys(STATES))],
  deadlines: [result],
};

/** No text was read: contract and domain (3.3 rule 8) have it as the usual clause. */
const PAUSE_BASIS =
  'Thông lệ: thời gian người nộp hoàn thiện hồ sơ không tính vào thời hạn (chưa đối chiếu với văn bản gốc)';

/** Tạm dừng tính thời hạn, chờ người nộp hoàn thiện hồ sơ. */
const pauseClock = dossierStep({
  command: 'pause-clock',
  label: { vi: 'Tạm dừng tính thời hạn', en: 'Stop the clock' },
  dayLabel: DAY_OF.clockStopped,
  from: ['Received'],
  event: 'ClockPaused',
  to: UNCHANGED,
  form: { reason: reason() },
  roles: ONE_STOP,
  guards: [clockRuns],
  isOffered: (state) => !isPaused(state),
  source: PAUSE_BASIS,
});

/** Tính tiếp thời hạn. */
const resumeClock = dossierStep({
  command: 'resume-clock',
  label: { vi: 'Tính tiếp thời hạn', en: 'Let the clock run on' },
  dayLabel: DAY_OF.clockResumed,
  from: ['Received'],
  event: 'ClockResumed',
  to: UNCHANGED,
  form: {},
  roles: ONE_STOP,
  guards: [clockStands],
  isOffered: isPaused,
  source: PAUSE_BASIS,
});

/** The same day, and later by the working days that the clock stood still; a result ends the pause that it finds. */
const resultAfterPauses: DeadlineRule<DossierState> = {
  ...result,
  clock: {
    stoppedBy: [pauseClock.event],
    resumedBy: [resumeClock.event, giveBack.event],
    basis: PAUSE_BASIS,
    certainty: 'recalled',
  },
};

/** The same, with voiding and the pause of the clock; a result is not due before the dossier was there. */
export const administrativeDossierV2: Definition<DossierState> = delta(administrativeDossier, {
  id: administrativeDossier.id,
  version: 2,
  steps: {
    replace: [{ ...receive, checks: [dueAfterReceipt] }],
    add: [pauseClock, resumeClock, voidStep(Object.keys(STATES))],
  },
  deadlines: { replace: [resultAfterPauses] },
});
