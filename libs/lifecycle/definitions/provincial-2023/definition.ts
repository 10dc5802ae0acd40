import type { Definition } from '../../definition.ts';
import type { TaskState } from '../../task/state.ts';
import { plainDate } from '../../values/plain-date.ts';
import { eachNote } from '../../parameter-note.ts';
import { inItsOwnRight, isLent } from '../borrowed.ts';
import { delta } from '../delta.ts';
import { provincial2014v2 as base } from '../provincial-2014/v2/definition.ts';

/** Circulars that the definition of before borrowed from: here they are in force. */
const OWN = ['TT 06/2023/TT-BKHCN', 'TT 20/2023/TT-BKHCN'];

/** What rested on the circulars of 2023 already, and now does so in its own right. */
const steps = base.steps
  .filter(({ source }) => isLent(source))
  .map((step) => ({ ...step, source: inItsOwnRight(step.source) }));
const deadlines = base.deadlines
  .filter(({ basis, borrowed }) => borrowed && OWN.some((circular) => basis.includes(circular)))
  .map((rule) => ({ ...rule, borrowed: false, basis: rule.basis.replace(/, mượn tạm.*$/, '') }));

/**
 * Provincial tasks under TT 06/2023 (tasks identified) and TT 20/2023 (selection). In force from the day of the former:
 * a task is pinned on the day it is proposed, and the proposal is the former's matter (decision 015).
 */
export const provincial2023: Definition<TaskState> = delta(base, {
  id: 'provincial-2023',
  version: 1,
  label: {
    vi: 'Nhiệm vụ cấp tỉnh (TT 06/2023, TT 20/2023)',
    en: 'Provincial tasks (circulars 06/2023 and 20/2023)',
  },
  inForceFrom: plainDate('2023-07-09'),
  source: 'Luật 29/2013/QH13; NĐ 08/2014/NĐ-CP; TT 06/2023, 20/2023, 04/2015, 11/2014, 14/2014/TT-BKHCN',
  parameterNotes: eachNote(base.parameterNotes, ({ source }) => ({ source: inItsOwnRight(source) })),
  steps: { replace: steps },
  deadlines: { replace: deadlines },
});
