import { Menu } from '@mantine/core';
import { IconLanguage, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.ts';
import { usePerson } from '../components/roles.ts';
import { drafts } from '../storage/drafts.ts';
import { recents } from '../storage/recent.ts';
import { otherThan } from '../text/current-language.ts';
import { useText, type TextKey } from '../text/text.tsx';
import { PersonButton, useWhoIsHere } from './person-button.tsx';
import { schemeNamed, useScheme, type Scheme } from './scheme.tsx';
import { meQuery } from './session/me.ts';

const SCHEMES: readonly (readonly [Scheme, TextKey])[] = [
  ['auto', 'scheme.auto'],
  ['light', 'scheme.light'],
  ['dark', 'scheme.dark'],
];

/** Under who is logged in: how the page looks; the way out. Open at first where it was asked for before it came. */
export function PersonMenu({ isAsked }: { readonly isAsked: boolean }) {
  const { t, language, setLanguage } = useText();
  // On a phone the button has room for neither.
  const { name, role } = useWhoIsHere();
  const { scheme, setScheme } = useScheme();
  const signOut = useSignOut();
  const other = otherThan(language);
  return (
    <Menu defaultOpened={isAsked}>
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('person.menu')}>
        <Menu.Label>{[name, role].filter(Boolean).join(' · ')}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        <Menu.RadioGroup value={scheme} onChange={(chosen) => setScheme(schemeNamed(chosen))}>
          {SCHEMES.map(([name, key]) => (
            <Menu.RadioItem key={name} value={name}>
              {t(key)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLanguage size={16} aria-hidden />}
          lang={other}
          onClick={() => setLanguage(other)}
        >
          {t(`language.${other}`)}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Nothing of one person is left for the next. */
function useSignOut(): () => void {
  const client = useQueryClient();
  const router = useRouter();
  const person = usePerson();
  const forget = (): Promise<unknown> => {
    recents.forget(person);
    return drafts.forgetAllOf(person).catch(() => undefined);
  };
  const signOut = async (): Promise<void> => {
    await forget();
    await answerOf(api.DELETE('/api/v1/session')).catch(() => undefined);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    await client.resetQueries({ queryKey: meQuery.queryKey });
    // A form that was open keeps what was typed last as it goes.
    await forget();
    // Whoever logs in next begins with their own work, not on the page of the one before.
    await router.navigate({ to: '/viec', replace: true });
  };
  return () => void signOut();
}
