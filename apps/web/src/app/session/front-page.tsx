import type { ReactNode } from 'react';
import { Logo } from '../../components/logo.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './session.module.css';

interface Front {
  readonly title: TextKey;
  readonly children: ReactNode;
}

/** What stands before the door: the name of the program, one form. */
export function FrontPage({ title, children }: Front) {
  const { t } = useText();
  usePageTitle(t(title));
  return (
    <main className={styles.front}>
      <div className={styles.brand}>
        <Logo />
        <span>{t('app.name')}</span>
        <LanguageSwitch />
      </div>
      <section className={styles.card}>
        <h1>{t(title)}</h1>
        {children}
      </section>
    </main>
  );
}
