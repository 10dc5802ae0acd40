import type { ComponentProps } from 'react';
import { useOwnName } from '../components/roles.ts';
import { useText } from '../text/text.tsx';
import { useMe } from './session/me.ts';
import styles from './shell.module.css';

/** Who is logged in, as what: for the button, and for the menu under it. */
export function useWhoIsHere(): { readonly name: string; readonly role: string } {
  const { named } = useText();
  const { roleLabels } = useMe();
  return { name: useOwnName(), role: roleLabels.map(({ label }) => named(label)).join(', ') };
}

/** Who is logged in, as what. */
export function PersonButton(props: ComponentProps<'button'>) {
  const { name, role } = useWhoIsHere();
  return (
    <button {...props} type="button" className={styles.person}>
      <span className={styles.initials} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{role}</span>
      </span>
    </button>
  );
}

/** Of the first and the last word: `Nguyễn Thị An` is NA. */
function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [words[0], ...words.slice(1).slice(-1)].map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
}
