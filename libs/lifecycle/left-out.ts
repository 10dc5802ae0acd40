import type { FieldRule, Form } from './form.ts';
import { isJsonObject } from './values/json.ts';

/**
 * The data without the fields that are null: null says that a field was left out. Where null may be a value (`json`),
 * where there is no such field, and where a list has it for an item, it stays, for the form to judge.
 */
export function withoutLeftOut(form: Form, data: unknown): unknown {
  if (!isJsonObject(data)) return data;
  const given = Object.entries(data).flatMap(([name, value]): (readonly [string, unknown])[] => {
    const rule = Object.hasOwn(form, name) ? form[name]?.rule : undefined;
    if (rule === undefined || rule.kind === 'json') return [[name, value]];
    return value === null ? [] : [[name, inside(rule, value)]];
  });
  return Object.fromEntries(given);
}

function inside(rule: FieldRule, value: unknown): unknown {
  if (rule.kind === 'object') return withoutLeftOut(rule.form, value);
  if (rule.kind !== 'list' || !Array.isArray(value)) return value;
  return value.map((item: unknown) => withoutLeftOut(rule.form, item));
}
