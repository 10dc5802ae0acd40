import type { Form, Label } from '#lifecycle/form';
import { anyStepOf, kindNamed } from '#lifecycle/kinds';
import { isJsonObject } from '#lifecycle/values/json';
import { parseVnd, type Vnd } from '#lifecycle/values/vnd';
import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { isLessThanATask } from './cells/money-cell.ts';
import type { ReadRecord } from './read-record.ts';
import { caseNamedIn } from './to-request.ts';

/** What goes in as it stands and is worth a second look. */
export interface Doubt {
  readonly field: string;
  /** Of a list: what stands over the column of the field. */
  readonly heading?: string;
  readonly message: string;
}

/** What a task or its contract costs in all. */
const TOTAL = 'totalVnd';

/** The totals of a record that are less than any task costs: somebody may have meant thousands or millions of đồng. */
export function smallSumsIn(read: ReadRecord, language: Language = 'vi'): readonly Doubt[] {
  const record = 'record' in read && isJsonObject(read.record) ? read.record : {};
  const kind = kindNamed(caseNamedIn(record)?.kind ?? '');
  const { command } = record;
  const step = kind && typeof command === 'string' ? anyStepOf(kind, command) : undefined;
  const doubts = smallSums(step?.form ?? {}, record.data, 'data').map(({ field, label, sum }) => {
    const heading = read.headings?.[field];
    const said = { field: heading ?? label[language], sumVnd: sum };
    return { field, ...(heading !== undefined && { heading }), message: format('doubt.sum', said, language) };
  });
  // One cell of a list may stand for two fields.
  return doubts.filter(({ message }, at) => doubts.findIndex((one) => one.message === message) === at);
}

interface SmallSum {
  readonly field: string;
  readonly label: Label;
  readonly sum: Vnd;
}

function smallSums(form: Form, data: unknown, path: string): readonly SmallSum[] {
  if (!isJsonObject(data)) return [];
  return Object.entries(form).flatMap(([name, { rule, label }]): readonly SmallSum[] => {
    const field = `${path}.${name}`;
    if (rule.kind === 'object') return smallSums(rule.form, data[name], field);
    const sum = rule.kind === 'money' && name === TOTAL ? parseVnd(data[name]) : undefined;
    return sum !== undefined && isLessThanATask(sum) ? [{ field, label, sum }] : [];
  });
}
