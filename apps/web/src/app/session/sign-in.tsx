import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { saidIn } from '../../components/said-in.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { useText } from '../../text/text.tsx';
import { useWaysIn } from './me.ts';
import styles from './session.module.css';

interface Asked {
  readonly username: string;
  readonly password: string;
  readonly code?: string;
}

const logIn = (body: Asked): Promise<unknown> => answerOf(api.POST('/api/v1/session', { body }));
/** The account has a second factor, and its code was not sent. */
const asksCode = (error: unknown): boolean =>
  error instanceof Problem && error.errors.some(({ field }) => field === 'code');

/** By password, by a second factor where the account has one, by the department's provider where there is one. */
export function SignIn({
  onDone,
  username = '',
}: {
  readonly onDone: () => Promise<void>;
  readonly username?: string;
}) {
  const { t } = useText();
  const ways = useWaysIn();
  const [withCode, setWithCode] = useState(false);
  const attempt = useMutation({
    mutationFn: logIn,
    onSuccess: onDone,
    onError: (error) => setWithCode((already) => already || asksCode(error)),
  });
  // That a code is asked for next is no error: the field says so.
  const isAsking = withCode && attempt.error instanceof Problem && attempt.error.type === 'missing-field';
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    const code = said('code').replace(/\s/g, '');
    attempt.mutate({ username: said('username'), password: said('password'), ...(code !== '' && { code }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {!isAsking && <WhyNot error={attempt.error} />}
      <Factors username={username} withCode={withCode} />
      <Button type="submit" variant="filled" loading={attempt.isPending}>
        {t('signIn.submit')}
      </Button>
      {ways.data?.provider === true && <ByProvider />}
    </form>
  );
}

function Factors({ username, withCode }: { readonly username: string; readonly withCode: boolean }) {
  const { t } = useText();
  const asked = { required: true, withAsterisk: false } as const;
  return (
    <>
      <TextInput
        name="username"
        label={t('signIn.username')}
        autoComplete="username"
        defaultValue={username}
        {...asked}
      />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        {...asked}
      />
      {withCode && (
        <TextInput
          name="code"
          label={t('signIn.code')}
          description={t('signIn.codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          {...asked}
        />
      )}
    </>
  );
}

function ByProvider() {
  const { t } = useText();
  const here = encodeURIComponent(location.pathname + location.search);
  return (
    <>
      <p className={styles.or}>{t('signIn.or')}</p>
      <Button component="a" href={`/api/v1/session/oidc?returnTo=${here}`}>
        {t('signIn.provider')}
      </Button>
    </>
  );
}
