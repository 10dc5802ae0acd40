import { reminderLedger } from '#reminders/ledger/projector';
import type { CaseView } from '#views/case-view';
import { deadlineView } from '#views/deadline/projector';
import { documentView } from '#views/document/projector';
import { openAct } from '#views/open-act/projector';
import { milestoneCount } from '#views/milestone-count/projector';
import { settledRequest } from '#views/settled-request/projector';
import { taskCurrent } from '#views/task-current/projector';

/** Every view that the program keeps; one reader projects them all, so that they stand at one position. */
export const ALL_VIEWS: readonly CaseView[] = [
  taskCurrent,
  deadlineView,
  milestoneCount,
  openAct,
  documentView,
  settledRequest,
  reminderLedger,
];
