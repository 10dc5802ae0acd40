import type { Approval } from '../api/case.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../text/dates.ts';
import { useText, type Label } from '../text/text.tsx';
import { upperFirst } from '../text/upper-first.ts';

interface Asked {
  /** The role or the person that was asked; absent: any of these. */
  readonly askedLabel?: Label | undefined;
  readonly countersigners: Approval['countersigners'];
}

/** Whom one asked to countersign: the one who was chosen, or any of those who may. */
export function useWhoIsAsked(): (asked: Asked) => string {
  const { t, named } = useText();
  return ({ askedLabel, countersigners }) => {
    if (askedLabel !== undefined) return named(askedLabel);
    const all = countersigners.map(({ label }) => named(label));
    return all.length === 1 ? all.join() : t('approval.anyOf', { who: all.join(', ') });
  };
}

/** Who asked, and when: by role, and by the name where the reader may know it, else by id. */
export function useAskedBy(): (approval: Approval) => string {
  const { t, named } = useText();
  return ({ requester: { personId, name, roles }, requestedAt }) =>
    t('approval.by', {
      who: [upperFirst(roles.map(({ label }) => named(label)).join(', ')), name ?? personId].join(' ').trim(),
      day: writtenDay(dayOfInstant(requestedAt)),
      hour: writtenHour(requestedAt),
    });
}
