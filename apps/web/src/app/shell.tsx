import { Link, Outlet } from '@tanstack/react-router';
import {
  IconChecklist,
  IconFileAnalytics,
  IconFileImport,
  IconListDetails,
  type Icon,
} from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useSees } from '../components/roles.ts';
import { Logo } from '../components/logo.tsx';
import { useText, type TextKey } from '../text/text.tsx';
import { ConnectionBand } from './connection-band.tsx';
import { FindButton } from './find/find-button.tsx';
import { HelpButton } from './help/help-button.tsx';
import { LiveSign } from './live/live-sign.tsx';
import { PersonCorner } from './person-corner.tsx';
import { useMe } from './session/me.ts';
import styles from './shell.module.css';
import { usePressing } from './pressing.ts';

interface Entry {
  readonly to: '/viec' | '/nhiem-vu' | '/bao-cao' | '/nhap';
  /** What of `sees` it is for. */
  readonly shows: keyof ReturnType<typeof useSees>;
  readonly icon: Icon;
  readonly label: TextKey;
  readonly short: TextKey;
}

/** The screens there are. One that is not there, or not for somebody, has no entry. */
const ENTRIES: readonly Entry[] = [
  { to: '/viec', icon: IconChecklist, label: 'nav.queue', short: 'nav.queueShort', shows: 'work' },
  {
    to: '/nhiem-vu',
    icon: IconListDetails,
    label: 'nav.board',
    short: 'nav.boardShort',
    shows: 'tasks',
  },
  {
    to: '/bao-cao',
    icon: IconFileAnalytics,
    label: 'nav.report',
    short: 'nav.reportShort',
    shows: 'reports',
  },
  { to: '/nhap', icon: IconFileImport, label: 'import.title', short: 'nav.importShort', shows: 'imports' },
];

/** It shows nothing, so it may come after what does. */
const LiveChanges = lazy(async () => ({
  default: (await import('./live/live-changes.tsx')).LiveChanges,
}));

/** Top bar, side bar (a bottom bar on a phone), and the screen in between. */
export function Shell() {
  const { t } = useText();
  const sees = useSees();
  const entries = ENTRIES.filter(({ shows }) => sees[shows]);
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
        <FindButton screens={entries} />
        <div className={styles.ends}>
          <LiveSign />
          <HelpButton />
          <PersonCorner />
        </div>
      </header>
      <nav className={styles.side} aria-label={t('shell.nav')}>
        <Organisation />
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <NavEntry entry={entry} />
            </li>
          ))}
        </ul>
      </nav>
      <main id="noi-dung" tabIndex={-1} className={styles.content}>
        <Suspense>{sees.work && <LiveChanges />}</Suspense>
        <ConnectionBand />
        <Outlet />
      </main>
    </div>
  );
}

/** As it stands at the head of a document (Decree 30/2020/NĐ-CP, Appendix I): under whom, then the department. */
function Organisation() {
  const { name, parent } = useMe().department;
  if (name === null) return null;
  return (
    <p className={styles.organisation}>
      {parent !== null && <span>{parent}</span>}
      <b>{name}</b>
    </p>
  );
}

function NavEntry({ entry: { to, icon: Sign, label, short } }: { readonly entry: Entry }) {
  const { t } = useText();
  const pressing = usePressing(to);
  return (
    <Link to={to} className={styles.entry} activeProps={{ 'aria-current': 'page' }}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className={styles.long}>{t(label)}</span>
      <span className={styles.short}>{t(short)}</span>
      {pressing > 0 && (
        <span className={styles.pressing}>
          <span className="unseen">{t(to === '/nhap' ? 'nav.waitsForYou' : 'nav.pressing')} </span>
          {pressing}
        </span>
      )}
    </Link>
  );
}
