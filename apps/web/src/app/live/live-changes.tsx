import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { connectionLost, forgetWhere, startListening, type ChangedCase } from '../../api/listen.ts';
import { live } from '../../api/live-state.ts';
import { sessionEnded } from '../session/session-ended.ts';
import { useMe } from '../session/me.ts';

/** Changes that come within so long are looked at together. Smaller: an import makes the lists be asked for without end. */
const TOGETHER_MS = 250;
/** What changed elsewhere is seen after so long at the latest, while nothing is heard. Smaller: a department's pages keep the server busy. */
const LOOK_AGAIN_MS = 30_000;
/** A page that nobody looks at for so long gives its connection back: without TLS a browser has six for all its windows. */
const HIDDEN_MS = 30_000;
/** What is asked again when any case changed. A case that somebody reads is not: they are told (`news`). */
const LISTS: readonly unknown[] = ['work', 'tasks', 'milestones', 'search'];

/** Hears of changes while somebody is logged in and looks: what is shown is asked for again, never under a form. */
export function LiveChanges(): null {
  const client = useQueryClient();
  const { id } = useMe();
  const isEnded = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.isSo);
  const isSeen = useSeen();
  const isHeard = useSyncExternalStore(live.subscribe, () => live.state().kind === 'live');
  useEffect(() => forgetWhere, [id]);
  useEffect(() => {
    if (isEnded || !isSeen) return;
    const gathered = gathering(client);
    const stop = startListening({ ...gathered, unauthenticated: sessionEnded.tell });
    return () => {
      stop();
      gathered.end();
    };
  }, [client, id, isEnded, isSeen]);
  useEffect(() => {
    if (isEnded || !isSeen || isHeard) return;
    const timer = setInterval(() => lookAtAll(client), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [client, isEnded, isSeen, isHeard]);
  useConnection();
  return null;
}

/** What the machine says of its connection: lost is known at once, and back is tried at once. */
function useConnection(): void {
  useEffect(() => {
    window.addEventListener('offline', connectionLost);
    window.addEventListener('online', live.retry);
    return () => {
      window.removeEventListener('offline', connectionLost);
      window.removeEventListener('online', live.retry);
    };
  }, []);
}

/** Whether somebody looks at the page, or did a moment ago. */
function useSeen(): boolean {
  return useSyncExternalStore(onSeen, () => isSeenNow);
}

let isSeenNow = true;
function onSeen(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (seen: boolean): void => {
    isSeenNow = seen;
    changed();
  };
  const onChange = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') set(true);
    else timer = setTimeout(() => set(false), HIDDEN_MS);
  };
  document.addEventListener('visibilitychange', onChange);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}

function gathering(client: QueryClient) {
  const cases = new Map<string, ChangedCase>();
  let isAll = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    if (isAll) lookAtAll(client);
    else lookAt(client, [...cases.values()]);
    cases.clear();
    isAll = false;
  };
  const soon = (): void => {
    timer ??= setTimeout(look, TOGETHER_MS);
  };
  return {
    changed: (one: ChangedCase): void => {
      cases.set(`${one.kind} ${one.code}`, one);
      soon();
    },
    reset: (): void => {
      isAll = true;
      soon();
    },
    end: (): void => {
      if (timer === undefined) return;
      clearTimeout(timer);
      look();
    },
  };
}

function lookAt(client: QueryClient, cases: readonly ChangedCase[]): void {
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => LISTS.includes(first) });
  for (const { kind, code } of cases) {
    void client.invalidateQueries({ queryKey: ['news', kind, code] });
    // Asked for again by whoever opens it next; under whoever reads it nothing changes.
    void client.invalidateQueries({ queryKey: ['case', kind, code], refetchType: 'none' });
  }
}

function lookAtAll(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [first] }) => LISTS.includes(first) || first === 'news',
  });
  void client.invalidateQueries({ queryKey: ['case'], refetchType: 'none' });
}
