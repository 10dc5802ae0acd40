import { useEffect, useRef, useState } from 'react';
import { drafts, type DraftOf } from '../../storage/drafts.ts';
import type { Base } from './base.ts';
import { programClock } from '../../api/program-clock.ts';
import type { Typed } from './typed-value.ts';

/** A draft is kept so long after the last key. Smaller: the disk works at every key. Larger: that much is lost with the tab. */
const KEPT_AFTER_MS = 1000;

/** How long a record waits until its key is kept. Smaller: a slow disk, and a tab that dies forgets the key. Larger: a disk that answers nothing holds the record up. */
const SENT_AFTER_MS = 3000;

/** A form as it lies on this machine. */
export interface Draft {
  readonly typed: Typed;
  /** Absent where it was typed for several cases, and this one refused it. */
  readonly base?: Base;
  /** The key under which a body was sent last, and that body: sent again it must be the same. */
  readonly sent?: { readonly key: string; readonly json: string };
}

/** Reads a draft; undefined until it was looked for, null where there is none, or none can be kept here. */
export function useKeptDraft(of: DraftOf): Draft | null | undefined {
  const [found, setFound] = useState<Draft | null>();
  const { person, kind, code, command } = of;
  useEffect(() => {
    let isWanted = true;
    const tell = (draft: Draft | null): void => {
      if (isWanted) setFound(draft);
    };
    drafts.read({ person, kind, code, command }).then(
      (draft) => tell((draft as Draft | undefined) ?? null),
      () => tell(null),
    );
    return () => {
      isWanted = false;
    };
  }, [person, kind, code, command]);
  return found;
}

/** What became of keeping a draft last. */
export interface Kept {
  /** An instant. */
  readonly at: string;
  /** Somebody pressed for it, and waits for an answer. */
  readonly isAsked: boolean;
  /** It lies on the machine; only who asked is told that it does not. */
  readonly isThere: boolean;
}

/** Keeps what is typed; says when it was last kept. `isKept`: false where nothing of the form may lie about. */
export function useKeeping(of: DraftOf, draft: Draft, isKept: boolean) {
  const [kept, setKept] = useState<Kept>();
  const latest = useRef({ of, draft, isKept, isOld: true });
  const keep = ({ isAsked }: Pick<Kept, 'isAsked'>): void => {
    if (!latest.current.isKept) return;
    latest.current.isOld = true;
    const tell = (isThere: boolean) => (): void => setKept({ isThere, isAsked, at: programClock.now() });
    drafts.keep(latest.current.of, latest.current.draft).then(tell(true), () => {
      if (isAsked) tell(false)();
    });
  };
  const flush = (): void => {
    if (!latest.current.isOld) keep({ isAsked: false });
  };
  useEffect(() => {
    const isFirst = latest.current.draft === draft;
    latest.current = { of, draft, isKept, isOld: isFirst };
    if (isFirst) return undefined;
    // What was kept by hand meanwhile is not told again.
    const timer = setTimeout(flush, KEPT_AFTER_MS);
    return () => clearTimeout(timer);
    // The identity of the draft alone says that something was typed.
  }, [draft]);
  // A tab that is closed or left waits for no timer.
  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);
  /** Keeps what is about to be sent, if the browser keeps anything; whoever sends waits for it. */
  const keepSent = async (sent: Draft): Promise<void> => {
    if (!latest.current.isKept) return;
    const kept = drafts.keep(of, sent).catch(() => undefined);
    await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, SENT_AFTER_MS))]);
  };
  const forget = (): void => {
    latest.current = { ...latest.current, isKept: false };
    drafts.forget(of).catch(() => undefined);
  };
  return { kept, keepNow: () => keep({ isAsked: true }), keepSent, forget };
}
