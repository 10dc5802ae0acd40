import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { roleName } from '#messages/names';
import { writtenDay } from '#messages/written';
import { targetsOf, type DrawnStep, type StateGraph } from './state-graph.ts';

/** `provincial-2014@2 – Nhiệm vụ cấp tỉnh` */
export function titleOf({ definition }: StateGraph, language: Language): string {
  return `${definition.id}@${String(definition.version)} – ${definition.label[language]}`;
}

/** Since when, and by which law. */
export function groundsOf({ definition }: StateGraph, language: Language): string {
  const { inForceFrom, source } = definition;
  return format('diagram.grounds', { inForceFrom: writtenDay(inForceFrom, language), source }, language);
}

/** `12 Phê duyệt` */
export const stepWords = ({ number, step }: DrawnStep, language: Language): string =>
  [...(number === undefined ? [] : [String(number)]), step.label[language]].join(' ');

/** The same with where it leads: `14 Rút → Đã rút`. Many states are counted, not named. */
export function stepWithTarget(drawn: DrawnStep, { definition }: StateGraph, language: Language): string {
  const targets = targetsOf(drawn.step);
  const named = targets.map((name) => definition.states[name]?.label[language] ?? name);
  const where =
    named.length > 3 ? format('diagram.states', { count: named.length }, language) : named.join(', ');
  return targets.length === 0 ? stepWords(drawn, language) : `${stepWords(drawn, language)} → ${where}`;
}

/** Who records it. */
export const rolesOf = ({ step }: DrawnStep, language: Language): string =>
  step.roles.map((role) => roleName(role, language)).join(', ');
