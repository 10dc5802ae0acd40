import { json, text } from '../form.ts';
import { step, UNCHANGED, type Step } from '../step.ts';
import { reason } from './fields.ts';
import { HEADS, MANAGERS } from './recorders.ts';
import { DAY_OF } from './days.ts';

/** Command and fact of a correction: the engine treats them apart, for every kind of case alike. */
export const CORRECT = 'correct';
export const CORRECTED = 'FactCorrected';

/** Đính chính một dữ kiện đã ghi, của mọi loại hồ sơ. From any state: it speaks of what was, not of what is. */
export function correct(states: readonly string[]): Step {
  return step({
    command: CORRECT,
    label: { vi: 'Đính chính', en: 'Correct a fact' },
    dayLabel: DAY_OF.correction,
    from: states,
    event: CORRECTED,
    to: UNCHANGED,
    form: {
      targetEventId: text({ vi: 'Dữ kiện được đính chính', en: 'Fact to correct' }),
      field: text({ vi: 'Trường', en: 'Field' }),
      to: json({ vi: 'Giá trị đúng', en: 'Right value' }),
      reason: reason(),
    },
    toldApartBy: ['targetEventId', 'field'],
    roles: MANAGERS,
    countersigners: HEADS,
    computed: { from: json({ vi: 'Giá trị đã ghi', en: 'Recorded value' }) },
    source: 'Quyết định đính chính (NĐ 30/2020/NĐ-CP)',
  });
}
