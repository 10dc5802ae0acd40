import { IconAlertTriangle } from '@tabler/icons-react';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import type { Rules } from './step-queries.ts';
import styles from './step.module.css';

interface Open {
  /** Of a step that can be handed in as it stands: of one that is still filled in everything is open. */
  readonly rules: Rules;
  /** Who reads it: whoever records it alone, whoever asks a second person for it, that person. */
  readonly where: 'record' | 'ask' | 'request';
  readonly isNote?: boolean;
}

/** Which conditions what was said leaves open: that holds nothing up, and a rating beside it looks as if all were met. */
export function OpenConditions({ rules, where, isNote = false }: Open) {
  const { t, named } = useText();
  const open = rules.filter(({ holds }) => holds === null);
  if (open.length === 0) return null;
  const what = open.map(({ title }) => lowerFirst(named(title))).join(', ');
  return (
    <p className={styles.open} {...(isNote && { role: 'note' })}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{t(`step.open.${where}`, { count: open.length, what })}</span>
    </p>
  );
}
