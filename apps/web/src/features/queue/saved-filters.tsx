import { Menu } from '@mantine/core';
import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { queueSearch, type QueueSearch } from './queue-search.ts';
import styles from '../../components/filters.module.css';

const KEPT = 'lotrinh.queue.filters';

type Saved = Readonly<Record<string, QueueSearch>>;

function readSaved(): Saved {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, Record<string, unknown>>;
    return Object.fromEntries(Object.entries(kept).map(([name, search]) => [name, queueSearch(search)]));
  } catch {
    return {}; // not ours, or cut short: nothing was saved
  }
}

const isSame = (one: QueueSearch, other: QueueSearch): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** What is chosen, under a name, on this machine. */
export function SavedFilters() {
  const { t } = useText();
  const chosen = useSearch({ from: '/viec' });
  const navigate = useNavigate({ from: '/viec' });
  const [saved, set] = useState(readSaved);
  const keep = (next: Saved): void => {
    localStorage.setItem(KEPT, JSON.stringify(next));
    set(next);
  };
  const here = Object.keys(saved).find((name) => isSame(saved[name] ?? {}, chosen));
  const saveAs = (): void => {
    const name = window.prompt(t('queue.saved.name'))?.trim() ?? '';
    if (name !== '') keep({ ...saved, [name]: chosen });
  };
  const forget = (name: string): void => {
    const { [name]: _, ...rest } = saved;
    keep(rest);
  };
  return (
    <Menu position="bottom-start" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={styles.chip}>
          <IconBookmark size={16} aria-hidden /> {t('queue.saved')} <b>{here ?? t('queue.saved.none')}</b>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(saved).map(([name, search]) => (
          <Menu.Item key={name} onClick={() => void navigate({ search })}>
            {name}
          </Menu.Item>
        ))}
        {Object.keys(saved).length > 0 && <Menu.Divider />}
        <Menu.Item onClick={saveAs}>{t('queue.saved.save')}</Menu.Item>
        {here !== undefined && (
          <Menu.Item onClick={() => forget(here)}>{t('queue.saved.forget', { name: here })}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
