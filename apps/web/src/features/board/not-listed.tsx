import { Link, useSearch } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { useText } from '../../text/text.tsx';

interface Failed {
  readonly error: Error;
  readonly retry: () => void;
}

/** Why there is no list. Of a state that no regulation has (an old address, one typed wrongly) trying again is no way on: to drop it is. */
export function NotListed({ error, retry }: Failed) {
  const { t } = useText();
  const { tt } = useSearch({ from: '/nhiem-vu' });
  const isOfState = error instanceof Problem && error.errors.some(({ field }) => field === 'state');
  if (tt === undefined || !isOfState) return <LoadError error={error} retry={retry} />;
  return (
    <EmptyState title={t('board.noState', { state: tt })} text={t('board.noState.text')}>
      <Link from="/nhiem-vu" to="/nhiem-vu" search={({ tt: _, ...rest }) => rest}>
        {t('board.noState.clear')}
      </Link>
    </EmptyState>
  );
}
