import type { Approval } from '../api/case.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../text/dates.ts';
import { useText, type Label } from '../text/text.tsx';
import { upperFirst } from '../text/upper-first.ts';
import { useOwnName, useRoles } from './roles.ts';
import type { Settling } from './use-settling.ts';

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

/** Who asked, and when. */
export function useAskedBy(): (approval: Approval) => string {
  const { t } = useText();
  const who = useInRole();
  return ({ requester, requestedAt }) => t('approval.by', { who: who(requester), ...whenWas(requestedAt) });
}

/** Somebody by role, and by the name where the reader may know it, else by id. */
export function useInRole(): (person: Approval['requester']) => string {
  const { named } = useText();
  return ({ personId, name, roles }) =>
    whoWas(
      roles.map(({ label }) => named(label)),
      name ?? personId,
    );
}

interface Settled {
  readonly how: Settling;
  /** An instant, ISO. */
  readonly at: string;
}

/** That the reader settled it, and when: told as who asked is told. */
export function useSettledBy(): (approval: Approval, settled: Settled) => string {
  const { t, named } = useText();
  const [own, mine] = [useOwnName(), useRoles()];
  return ({ requester, countersigners }, { how, at }) => {
    const roles =
      how === 'recall' ? requester.roles : countersigners.filter(({ role }) => mine.includes(role));
    const who = whoWas(
      roles.map(({ label }) => named(label)),
      own,
    );
    return t(`approval.by.${how}`, { who, ...whenWas(at) });
  };
}

/** A role begins the sentence; an id stands as it is. */
const whoWas = (roles: readonly string[], name: string): string =>
  [upperFirst(roles.join(', ')), name].join(' ').trim();

const whenWas = (instant: string) => ({
  day: writtenDay(dayOfInstant(instant)),
  hour: writtenHour(instant),
});
