import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { isUnauthenticated } from '../../api/problem.ts';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { WhoContext } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import { ChangePassword } from './change-password.tsx';
import { FrontPage } from './front-page.tsx';
import { MeContext, meQuery } from './me.ts';
import { sessionEnded } from './session-ended.ts';
import { SignIn } from './sign-in.tsx';

/** The page for whoever is logged in; the log-in for everybody else. A session that ends keeps what stands on the page. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(meQuery);
  const client = useQueryClient();
  const isEnded = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.isSo);
  const signedIn = (): void => {
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
        <ChangePassword onDone={signedIn} />
      </FrontPage>
    );
  return (
    <MeContext value={me.data}>
      <WhoContext value={me.data}>{children}</WhoContext>
      <SessionEnded isOpen={isEnded} onDone={signedIn} username={me.data.username} />
    </MeContext>
  );
}

interface Ended {
  readonly isOpen: boolean;
  readonly username: string | null;
  readonly onDone: () => void;
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
