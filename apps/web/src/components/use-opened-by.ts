import { useEffect, useState } from 'react';

/**
 * Whether a window is open that a key opens from anywhere, besides its button. `isAsked`: whether that was the key; the
 * same function at each drawing.
 */
export function useOpenedBy(isAsked: (event: KeyboardEvent) => boolean) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isAsked(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isAsked]);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
