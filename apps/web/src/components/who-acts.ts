import { useText, type Label } from '../text/text.tsx';
import { useRoles } from './roles.ts';

interface Role {
  readonly role: string;
  readonly label: Label;
}

interface Next {
  /** The reader does it, or records what another does. */
  readonly isMine: boolean;
  /** Who must act: the same as in the letters of its deadline. */
  readonly actor: Role;
  readonly countersigners: readonly Role[];
  /** Who may record it, where that is told. */
  readonly recorders?: readonly Role[];
}

/** Who is next, in the same words wherever it is told: who does it, who countersigns; where another does what the reader records, both. */
export function useWhoActs(): (next: Next) => string {
  const { t, named, either } = useText();
  const roles = useRoles();
  return ({ isMine, actor, countersigners, recorders }) => {
    const who = named(actor.label);
    const records = recorders?.some(({ role }) => roles.includes(role)) ?? isMine;
    const isActor = roles.includes(actor.role) && (isMine || !records);
    const other = t(isMine ? 'who.otherYouRecord' : 'who.other', { who });
    const own = records ? t('who.you') : t('who.youOthersRecord', { who: either(recorders ?? []) });
    const acts = isActor ? own : other;
    if (countersigners.length === 0) return acts;
    // Of one role alone the second is another person in it.
    const isOneRole = countersigners.every(({ role }) => role === actor.role);
    // Whoever is one of them reads their own title: it is not they who countersign what they record.
    const isOneOfThem = isMine && countersigners.some(({ role }) => roles.includes(role));
    if (isOneOfThem && !isOneRole)
      return t('who.countersignedByOther', { acts, who: either(countersigners) });
    return t('who.countersigned', { acts, who: isOneRole ? t('who.second') : either(countersigners) });
  };
}
