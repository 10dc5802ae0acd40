import { UNREAD } from '../../deadlines/deadline-rule.ts';
import type { Definition } from '../../definition.ts';
import type { TaskState } from '../../task/state.ts';
import { plainDate } from '../../values/plain-date.ts';
import { delta } from '../delta.ts';
import { provincial2023 as base } from '../provincial-2023/definition.ts';

/** Its decree could not be read: every count is the owner's to fill in, none is a guess (contract rule 10). */
const deadlines = base.deadlines
  .filter(({ offset }) => offset.unit !== 'given')
  .map((rule) => ({
    ...rule,
    offset: UNREAD,
    certainty: 'unread' as const,
    borrowed: false,
    basis:
      'NĐ 267/2025/NĐ-CP, TT 36/2025/TT-BKHCN: chưa đọc được, chủ sở hữu điền (not read, for the owner to fill in)',
  }));

/** Provincial tasks under the law of 2025. Steps and guards are those of before where no text says otherwise. */
export const provincial2025: Definition<TaskState> = delta(base, {
  id: 'provincial-2025',
  version: 1,
  label: {
    vi: 'Nhiệm vụ cấp tỉnh (Luật 93/2025; thời hạn chờ điền)',
    en: 'Provincial tasks (law of 2025; deadlines to be filled in)',
  },
  inForceFrom: plainDate('2025-10-01'),
  source: 'Luật 93/2025/QH15; NĐ 267/2025/NĐ-CP; TT 36/2025/TT-BKHCN (chưa đọc được toàn văn)',
  parameters: { secondCallWithinMonths: null, reportEveryMonths: null },
  deadlines: { replace: deadlines },
});
