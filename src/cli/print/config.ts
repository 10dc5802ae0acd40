import { format } from '#messages/format';
import { labelled } from './columns.ts';

/** The effective settings by the names they are set by, and whether the clock is the real one. */
export function configText(
  settings: Readonly<Record<string, string | number | null>>,
  simulated: boolean | null,
): string {
  const clock = simulated === null ? 'unknown' : simulated ? 'simulated' : 'real';
  const rows = Object.entries(settings).map(
    ([name, value]) => [name, value ?? format('print.not-set')] as const,
  );
  return labelled([...rows, [format('print.clock'), format(`clock.${clock}`)]]);
}
