import type { ComponentProps } from 'react';
import { useText } from '../text/text.tsx';
import { useMe } from './session/me.ts';
import styles from './shell.module.css';

/** Who is logged in, as what. */
export function PersonButton(props: ComponentProps<'button'>) {
  const { named } = useText();
  const me = useMe();
  const role = me.roleLabels.map(({ label }) => named(label)).join(', ');
  return (
    <button {...props} type="button" className={styles.person}>
      <span className={styles.initials} aria-hidden>
        {initialsOf(me.username ?? '')}
      </span>
      <span className={styles.who}>
        <span className={styles.name}>{me.username}</span>
        <span className={styles.role}>{role}</span>
      </span>
    </button>
  );
}

const initialsOf = (username: string): string =>
  username
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');
