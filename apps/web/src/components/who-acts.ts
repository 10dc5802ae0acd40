import { useText, type Label } from '../text/text.tsx';

interface Role {
  readonly role: string;
  readonly label: Label;
}

interface Next {
  readonly isMine: boolean;
  /** Who does it, where it is not the reader: any one of these. */
  readonly who: readonly Role[];
  readonly countersigners: readonly Role[];
}

/** Who is next, in the same words wherever it is told: who does it, and who countersigns. */
export function useWhoActs(): (next: Next) => string {
  const { t, either } = useText();
  return ({ isMine, who, countersigners }) => {
    const acts = isMine ? t('who.you') : t('who.other', { who: either(who) });
    if (countersigners.length === 0) return acts;
    // Of one role alone the second is another person in it.
    const isOneRole = countersigners.every(({ role }) => who.some((one) => one.role === role));
    return t('who.countersigned', { acts, who: isOneRole ? t('who.second') : either(countersigners) });
  };
}
