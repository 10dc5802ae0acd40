import type { HandedIn } from '../../api/imports.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';

/** What is said of a file that was handed in. */
export function useFileWords({ format, records, requestedBy, requestedAt, status, outcome }: HandedIn) {
  const { t } = useText();
  const day = writtenDay(dayOfInstant(requestedAt));
  return {
    title: t('import.file', { kind: `.${format}`, count: records }),
    sent: t('approval.by', {
      who: requestedBy.replace(/^person:/, ''),
      day,
      hour: writtenHour(requestedAt),
    }),
    status: t(`import.status.${status}`),
    outcome: outcome && t('import.outcome', { taken: outcome.taken, refused: outcome.refused }),
  };
}
