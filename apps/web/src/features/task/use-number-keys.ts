import { useEffect } from 'react';
import { isForThePage } from '../../components/single-keys.ts';

/** 1–9 lead to the forms of the acts that bear them. */
export function useNumberKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForThePage(event) || !/^[1-9]$/.test(event.key)) return;
      document.querySelector<HTMLElement>(`[data-number="${event.key}"]`)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
