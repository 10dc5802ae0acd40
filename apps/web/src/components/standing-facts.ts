import type { CaseEvent } from '../api/case.ts';

/** The facts of a case but those that were voided. */
export function standingFacts(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const voided = new Set(
    events.flatMap(({ type, data }) => (type === 'EventVoided' ? [data.targetEventId] : [])),
  );
  return events.filter(({ id }) => !voided.has(id));
}
