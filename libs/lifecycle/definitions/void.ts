import { text } from '../form.ts';
import { step, UNCHANGED, type Step } from '../step.ts';
import { reason } from './fields.ts';
import { HEADS, MANAGERS } from './recorders.ts';
import { DAY_OF } from './days.ts';

/** Command and fact of a voiding: the engine treats them apart, for every kind of case alike. */
export const VOID = 'void';
export const VOIDED = 'EventVoided';

/** Hủy một ghi nhận sai, when nothing later depends on it (domain K). From any state: it speaks of what was. */
export function voidStep(states: readonly string[]): Step {
  return step({
    command: VOID,
    label: { vi: 'Hủy ghi nhận', en: 'Void a fact' },
    dayLabel: DAY_OF.voiding,
    from: states,
    event: VOIDED,
    to: UNCHANGED,
    keepsRecord: true,
    form: {
      targetEventId: text({ vi: 'Dữ kiện bị hủy', en: 'Fact to void' }),
      reason: reason(),
    },
    toldApartBy: ['targetEventId'],
    roles: MANAGERS,
    countersigners: HEADS,
    source: 'Quyết định đính chính (NĐ 30/2020/NĐ-CP)',
  });
}
