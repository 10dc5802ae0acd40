import { useEffect } from 'react';
import { useText } from '../text/text.tsx';

/** The title of the window: the screen first, then the program. */
export function usePageTitle(title: string): void {
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
}
