import { Menu } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { keepSaved, nameIn, readSaved, type Saved } from './kept-filters.ts';
import { SavedChip } from './saved-chip.tsx';

/** What is chosen, under a name, on this machine. */
export function SavedFilters() {
  const { t } = useText();
  const chosen = useSearch({ from: '/viec' });
  const navigate = useNavigate({ from: '/viec' });
  const [saved, set] = useState(readSaved);
  const keep = (next: Saved): void => {
    keepSaved(next);
    set(next);
  };
  const here = nameIn(saved, chosen);
  const saveAs = (): void => {
    const name = window.prompt(t('queue.saved.name'))?.trim() ?? '';
    if (name !== '') keep({ ...saved, [name]: chosen });
  };
  const forget = (name: string): void => {
    const { [name]: _, ...rest } = saved;
    keep(rest);
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <SavedChip name={here} />
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
