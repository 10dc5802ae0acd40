import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import { commandSaid, CONTEXT, historyOf } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

describe('nothing is concluded by a day before the vote that was taken', () => {
  const voted = () =>
    historyOf([saidPlain('establish-selection-council'), saidPlain('cast-score')], taskIn('DossiersOpened'));
  const counted = () => historyOf([saidPlain('count-ballots')], voted());
  const early = { on: '2020-10-29', field: 'occurredOn' };
  refusals('recommend', voted, [[{ meanScore: 99 }, 'out-of-order', early]]);
  refusals('recommend', counted, [
    [{ meanScore: 99 }, 'out-of-order', early],
    [{ meanScore: 80 }, 'accepted', { on: '2020-10-30' }],
  ]);
  const rated = () => historyOf([saidPlain('cast-rating')], taskIn('AcceptanceCouncil'));
  refusals('conclude-acceptance', rated, [[{}, 'out-of-order', { on: '2023-03-13', field: 'occurredOn' }]]);
  refusals('conclude-acceptance', () => taskIn('AcceptanceCouncil'), [
    [{}, 'accepted', { on: '2023-03-13' }],
  ]);
  test('but as a file tells it', () => {
    const said = commandSaid(saidWith('conclude-acceptance', {}, { on: '2023-03-13' }));
    expect(decide({ ...said, imported: true }, rated(), CONTEXT).status).toBe('accepted');
  });
});
