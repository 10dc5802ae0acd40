import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { saidIn } from '../../components/said-in.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { useText } from '../../text/text.tsx';
import styles from './session.module.css';

const change = (body: { readonly current: string; readonly password: string }): Promise<unknown> =>
  answerOf(api.PUT('/api/v1/me/password', { body }));

/** A one-time password opens nothing but this. */
export function ChangePassword({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { t } = useText();
  const attempt = useMutation({ mutationFn: change, onSuccess: onDone });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = saidIn(event.currentTarget);
    attempt.mutate({ current: said('current'), password: said('next') });
  };
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('signIn.showPassword') } };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('changePassword.text')}</p>
      <WhyNot error={attempt.error} />
      <PasswordInput
        name="current"
        label={t('changePassword.current')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        {...toggle}
      />
      <PasswordInput
        name="next"
        label={t('changePassword.next')}
        description={t('changePassword.hint')}
        autoComplete="new-password"
        required
        withAsterisk={false}
        {...toggle}
      />
      <Button type="submit" variant="filled" loading={attempt.isPending}>
        {t('changePassword.submit')}
      </Button>
    </form>
  );
}
