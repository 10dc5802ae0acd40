import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isForThePage } from '../../components/single-keys.ts';
import { neighboursOf } from '../../components/walked-list.ts';
import { goTo } from './go-to.ts';

const PARTS: Readonly<Record<string, string>> = { t: 'dien-bien', h: 'han' };

/**
 * 1–9 lead to the forms of the acts that bear them, T to what happened, H to the deadlines, [ and ] to the case before and
 * after in the list that was looked at last.
 */
export function useCaseKeys(link: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForThePage(event)) return;
      const key = event.key.toLowerCase();
      const part = PARTS[key];
      const { before, after } = neighboursOf(link);
      const next = key === '[' ? before : key === ']' ? after : undefined;
      if (/^[1-9]$/.test(key)) document.querySelector<HTMLElement>(`[data-number="${key}"]`)?.click();
      else if (part !== undefined) goTo(part);
      else if (next !== undefined) void navigate({ to: next });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [link, navigate]);
}
