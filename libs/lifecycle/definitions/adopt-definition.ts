import { text } from '../form.ts';
import { step, UNCHANGED, type Step } from '../step.ts';
import { ADOPTED } from './adopted.ts';
import { reason } from './fields.ts';
import { MANAGERS } from './recorders.ts';
import { DAY_OF } from './days.ts';

/** Chuyển sang quy định khác: from its day on the case follows the newest version of another definition. */
export function adoptDefinition(states: readonly string[]): Step {
  return step({
    command: 'adopt-definition',
    label: { vi: 'Chuyển sang quy định khác', en: 'Adopt another regulation' },
    dayLabel: DAY_OF.transition,
    from: states,
    event: ADOPTED,
    to: UNCHANGED,
    keepsRecord: true,
    form: { definition: text({ vi: 'Quy định', en: 'Regulation' }), reason: reason() },
    repinsBy: 'definition',
    roles: MANAGERS,
    source: 'Quyết định của cơ quan có thẩm quyền; điều khoản chuyển tiếp',
  });
}
