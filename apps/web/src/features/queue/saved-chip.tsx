import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import styles from '../../components/filters.module.css';
import { useText } from '../../text/text.tsx';

/** Opens what is kept under names; says which of them is chosen. */
export function SavedChip({
  name,
  ...props
}: ComponentProps<'button'> & { readonly name: string | undefined }) {
  const { t } = useText();
  return (
    <button {...props} type="button" className={styles.chip}>
      <IconBookmark size={16} aria-hidden /> {t('queue.saved')} <b>{name ?? t('queue.saved.none')}</b>
      <IconChevronDown size={14} aria-hidden />
    </button>
  );
}
