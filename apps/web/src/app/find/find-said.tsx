import { Button } from '@mantine/core';
import { WhyNot } from '../../components/why-not.tsx';
import { useText } from '../../text/text.tsx';
import styles from './find-dialog.module.css';
import type { Looked } from './found.ts';

/** How it stands with what was typed: how much was found, that nothing was, that it takes long, why it could not be looked for. */
export function FindSaid({ looked }: { readonly looked: Looked }) {
  const { t } = useText();
  const { search } = looked;
  return (
    <>
      {search.isError && (
        <div className={styles.failed}>
          <WhyNot error={search.error} />
          <Button variant="default" onClick={() => void search.refetch()}>
            {t('error.retry')}
          </Button>
        </div>
      )}
      <p role="status" className={styles.said}>
        {search.isPaused && `${t('find.offline')} `}
        {useHowMany(looked)}
      </p>
    </>
  );
}

function useHowMany({ found, words, search, isSettled, isLate }: Looked): string {
  const { t } = useText();
  if (!isSettled) return isLate ? t('find.searching') : '';
  if (words === '') return t('find.hint');
  if (found.length > 0) return t('find.count', { count: found.length });
  return search.isError || search.isPaused ? '' : t('find.none');
}
