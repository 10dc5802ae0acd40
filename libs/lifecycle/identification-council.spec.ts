import { describe } from '@jest/globals';
import { historyOf } from './testing/record.ts';
import { refusalsNow as refusals } from './testing/refusals.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const sitting = () =>
  historyOf(
    [saidPlain('establish-identification-council', { data: { membersTotal: 9 } })],
    taskIn('Proposed'),
  );
const differs = 'council-size-differs';

describe('who says whether a proposal is taken up is the council that was established', () => {
  refusals('hold-council-session', sitting, [
    [{ membersTotal: 7, membersPresent: 5 }, differs, { field: 'data.membersTotal' }],
    [{ membersTotal: 9, membersPresent: 9 }, 'accepted'],
  ]);
  refusals('recommend-proposal', sitting, [
    [{ membersTotal: 11, membersPresent: 11, votesFor: 11 }, differs, { field: 'data.membersTotal' }],
    [{ membersTotal: 9, membersPresent: 8, votesFor: 9 }, 'invalid-field', { field: 'data.votesFor' }],
    [{ membersTotal: 9, membersPresent: 8, votesFor: 6 }, 'votes-below-threshold'],
    [{ membersTotal: 9, membersPresent: 8, votesFor: 7 }, 'accepted'],
  ]);
  refusals('reject-proposal', sitting, [
    [{ membersTotal: 7, membersPresent: 7, votesFor: 1 }, differs],
    [{ membersTotal: 9, membersPresent: 9, votesFor: 1 }, 'accepted'],
  ]);
});
