import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './dialog-window.module.css';

interface Shown {
  readonly title: string;
  readonly children: ReactNode;
  /** What is in it grows and shrinks: it keeps its place at the top, and has more room. */
  readonly isWide?: boolean;
  /** Left out: it is not closed but by what it asks for. */
  readonly onClose?: () => void;
}

/** A dialog over the page, the browser's own: it holds the focus, and what is behind it is out of reach. */
export function DialogWindow({ title, children, isWide = false, onClose }: Shown) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useId();
  // Closed while it still stands on the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? `${styles.dialog ?? ''} ${styles.wide ?? ''}` : styles.dialog}
      aria-labelledby={head}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={head}>{title}</h2>
      {children}
    </dialog>
  );
}
