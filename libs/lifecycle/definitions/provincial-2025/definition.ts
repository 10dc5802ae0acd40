import { UNREAD, type Offset } from '../../deadlines/deadline-rule.ts';
import { isBackwards } from '../../deadlines/fits-term.ts';
import type { Definition } from '../../definition.ts';
import type { TaskState } from '../../task/state.ts';
import { plainDate } from '../../values/plain-date.ts';
import { eachNote, type ParameterNote } from '../../parameter-note.ts';
import { lentUntil } from '../borrowed.ts';
import { delta } from '../delta.ts';
import { provincial2023 as base } from '../provincial-2023/definition.ts';

const LAW = 'Luật 93/2025/QH15';
const NOT_READ =
  'NĐ 267/2025/NĐ-CP, TT 36/2025/TT-BKHCN: chưa có văn bản gốc để đối chiếu, Sở điền trong hồ sơ quy định của tỉnh';
/** A rule of a ministry that cites the decree was read (domain 3.2): of these the decree says so much. */
const BY_WAY_OF =
  'Điều 12 NĐ 267/2025/NĐ-CP, theo Điều 5 TT 25/2026/TT-BCT (theo trích dẫn, chưa đối chiếu với văn bản gốc)';
const CITED = ['selectionCouncil', 'quorum', 'reviewersNeeded', 'appraisalTeam'];
const NONE = { secondCallWithinMonths: null, reportEveryMonths: null };

/** In force whatever becomes of the law of science and technology: records work. */
const LASTING = /NĐ 30\/2020\/NĐ-CP/g;
/** Whether a source names a law or a circular of the time before, so that it is borrowed here. */
const isOfBefore = (source: string): boolean =>
  /(?:TT|TTLT|NĐ|Luật) ?\d/.test(source.replaceAll(LASTING, ''));
const waiting = (source: string): string => (isOfBefore(source) ? lentUntil(source, LAW) : source);

const steps = base.steps
  .filter(({ source }) => isOfBefore(source))
  .map((step) => ({ ...step, source: waiting(step.source) }));

/** A count that a guard reads too stays its parameter, which is empty: whoever fills in one has filled in both. */
const unread = (offset: Offset): Offset => ('parameter' in offset ? offset : UNREAD);

/** Its decree could not be read: every count is the owner's to fill in, none is a guess (contract rule 10). */
const deadlines = base.deadlines.map((rule) =>
  rule.offset.unit === 'given'
    ? { ...rule, basis: waiting(rule.basis) }
    : {
        ...rule,
        offset: unread(rule.offset),
        ...(isBackwards(rule.offset) && { countsBack: true }),
        certainty: 'unread' as const,
        borrowed: false,
        basis: NOT_READ,
      },
);

const parameterNotes = eachNote(base.parameterNotes, ({ source }, name): Partial<ParameterNote> => {
  if (name in NONE) return { source: NOT_READ, certainty: 'unread' };
  return CITED.includes(name) ? { source: BY_WAY_OF, certainty: 'excerpt' } : { source: waiting(source) };
});

/** Provincial tasks under the law of 2025. Steps, guards and numbers are those of before where no text says otherwise, and say so. */
export const provincial2025: Definition<TaskState> = delta(base, {
  id: 'provincial-2025',
  version: 1,
  label: {
    vi: 'Nhiệm vụ cấp tỉnh (Luật 93/2025; thời hạn chờ điền)',
    en: 'Provincial tasks (law of 2025; deadlines to be filled in)',
  },
  inForceFrom: plainDate('2025-10-01'),
  source: 'Luật 93/2025/QH15; NĐ 267/2025/NĐ-CP; TT 36/2025/TT-BKHCN (chưa đối chiếu được toàn văn)',
  parameters: NONE,
  parameterNotes,
  steps: { replace: steps },
  deadlines: { replace: deadlines },
});
