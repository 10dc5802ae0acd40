import { historiesOf, historyOf, type CaseHistory } from '#history/case-history';
import type { EventStore } from '#event-store/event-store.port';
import { refuse } from '#commands/refused';

/** The case of that code; of that kind, where one is named. @throws Refused not-found, ambiguous */
export async function oneCase(store: EventStore, code: string, kind?: string): Promise<CaseHistory> {
  const found =
    kind === undefined
      ? await historiesOf(store, code)
      : [await historyOf(store, { kind, code })].filter((one) => one !== undefined);
  const [first, ...others] = found;
  if (first === undefined) return refuse('not-found', { code });
  return others.length === 0 ? first : refuse('ambiguous', { code, kinds: found.map((one) => one.kind) });
}
