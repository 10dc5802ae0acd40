import { stepOf } from '#lifecycle/definition';
import { kindNamed } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';
import { TAKEN_OVER_STATES } from '#lifecycle/task/taken-over-states';
import { format } from '#messages/format';
import type { Choice } from '../cells/choice-cell.ts';

/** Words besides the label that mean this state and no other, folded. */
const STATE_WORDS: Readonly<Record<string, readonly string[]>> = {
  CallOpen: ['dang tuyen chon', 'dang thong bao tuyen chon'],
  InExecution: ['dang trien khai', 'dang trien khai thuc hien', 'da ky hop dong'],
  Paused: ['dang tam dung'],
  AcceptanceCouncil: ['da thanh lap hoi dong nghiem thu'],
  Passed: ['nghiem thu dat'],
  ResultRegistered: ['da dang ky ket qua kh&cn', 'da dang ky luu giu ket qua'],
};

/** The states that a running task may stand in, as the definitions call them. */
export const STATES: readonly Choice[] = TAKEN_OVER_STATES.map((value) => {
  const { vi, en } = labelOf('state', value);
  return { value, words: [vi, en, ...(STATE_WORDS[value] ?? [])] };
});

const named = (value: string, ...more: readonly string[]): Choice => {
  const key = `value.${value}`;
  return { value, words: [format(key), format(key, {}, 'en'), ...more] };
};

export const LEVELS: readonly Choice[] = [named('provincial', 'tinh'), named('facility', 'co so')];
export const RATINGS: readonly Choice[] = [named('excellent'), named('passed')];

/** The regulations that a running task may follow, each once. */
export const REGULATIONS: readonly Choice[] = (kindNamed('task')?.definitions ?? [])
  .filter((definition) => stepOf(definition, 'take-over')?.opens)
  .map(({ id, label: { vi, en } }): Choice => ({ value: id, words: [vi, en] }));
