import { Link, Outlet } from '@tanstack/react-router';
import { IconChecklist, type Icon } from '@tabler/icons-react';
import { Logo } from '../components/logo.tsx';
import { useText, type TextKey } from '../text/text.tsx';
import { ConnectionBand } from './connection-band.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './shell.module.css';
import { usePressing } from './pressing.ts';

interface Entry {
  readonly to: '/viec';
  readonly icon: Icon;
  readonly label: TextKey;
  readonly short: TextKey;
}

/** The screens there are. One that is not there, or not for somebody's roles, has no entry. */
const ENTRIES: readonly Entry[] = [
  { to: '/viec', icon: IconChecklist, label: 'nav.queue', short: 'nav.queueShort' },
];

/** Top bar, side bar (a bottom bar on a phone), and the screen in between. */
export function Shell() {
  const { t } = useText();
  return (
    <div className={styles.shell}>
      <a href="#noi-dung" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <header className={styles.top}>
        <Link to="/viec" className={styles.brand}>
          <Logo />
          <span>{t('app.name')}</span>
        </Link>
        <PersonMenu />
      </header>
      <nav className={styles.side} aria-label={t('shell.nav')}>
        <ul>
          {ENTRIES.map((entry) => (
            <li key={entry.to}>
              <NavEntry entry={entry} />
            </li>
          ))}
        </ul>
      </nav>
      <main id="noi-dung" tabIndex={-1} className={styles.content}>
        <ConnectionBand />
        <Outlet />
      </main>
    </div>
  );
}

function NavEntry({ entry: { to, icon: Sign, label, short } }: { readonly entry: Entry }) {
  const { t } = useText();
  const pressing = usePressing();
  return (
    <Link to={to} className={styles.entry} activeProps={{ 'aria-current': 'page' }}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className={styles.long}>{t(label)}</span>
      <span className={styles.short}>{t(short)}</span>
      {pressing > 0 && (
        <span className={styles.pressing}>
          <span className="unseen">{t('nav.pressing')} </span>
          {pressing}
        </span>
      )}
    </Link>
  );
}
