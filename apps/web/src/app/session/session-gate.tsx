import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, lazy, Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { isUnauthenticated } from '../../api/problem.ts';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { WhoContext } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import { FrontPage } from './front-page.tsx';
import { MeContext, meQuery } from './me.ts';
import { sessionEnded } from './session-ended.ts';
import { SignIn } from './sign-in.tsx';

/** Seen once by each: it comes when it is asked for. */
const ChangePassword = lazy(async () => ({
  default: (await import('./change-password.tsx')).ChangePassword,
}));

/** The page for whoever is logged in; the log-in for everybody else. A session that ends keeps what stands on the page. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(meQuery);
  const client = useQueryClient();
  const isEnded = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.isSo);
  const whose = useWhose(me.data?.id);
  /** Who it is now is known before the page is theirs. */
  const signedIn = async (): Promise<void> => {
    await client.refetchQueries({ queryKey: meQuery.queryKey }, { throwOnError: true });
    sessionEnded.clear();
    void client.invalidateQueries();
  };
  if (me.data === undefined) {
    if (me.isPending) return null;
    if (isUnauthenticated(me.error))
      return (
        <FrontPage title="signIn.title">
          <SignIn onDone={signedIn} />
        </FrontPage>
      );
    return <LoadError isScreen error={me.error} retry={() => void me.refetch()} />;
  }
  if (me.data.mustChange)
    return (
      <FrontPage title="changePassword.title">
        <Suspense>
          <ChangePassword onDone={signedIn} />
        </Suspense>
      </FrontPage>
    );
  if (whose !== me.data.id) return null;
  return (
    <MeContext value={me.data}>
      <WhoContext value={me.data}>
        <Fragment key={whose}>{children}</Fragment>
      </WhoContext>
      <SessionEnded isOpen={isEnded} onDone={signedIn} username={me.data.username} />
    </MeContext>
  );
}

/**
 * Whose page it is; behind `id` for as long as what was asked for another is still there. Somebody else may have logged
 * in over the page, or in another tab: nothing that one person saw or typed stands under the next.
 */
function useWhose(id: string | undefined): string | undefined {
  const client = useQueryClient();
  const [whose, setWhose] = useState(id);
  useEffect(() => {
    if (id === undefined || id === whose) return;
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    setWhose(id);
  }, [client, id, whose]);
  return whose;
}

interface Ended {
  readonly isOpen: boolean;
  readonly username: string | null;
  readonly onDone: () => Promise<void>;
}

function SessionEnded({ isOpen, username, onDone }: Ended) {
  const { t } = useText();
  if (!isOpen) return null;
  return (
    <DialogWindow title={t('sessionEnded.title')}>
      <p>{t('sessionEnded.text')}</p>
      <SignIn onDone={onDone} username={username ?? ''} />
    </DialogWindow>
  );
}
