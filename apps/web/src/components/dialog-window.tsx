import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './dialog-window.module.css';

interface Shown {
  readonly title: string;
  readonly children: ReactNode;
  /** Left out: it is not closed but by what it asks for. */
  readonly onClose?: () => void;
}

/** A dialog over the page, the browser's own: it holds the focus, and what is behind it is out of reach. */
export function DialogWindow({ title, children, onClose }: Shown) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
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
