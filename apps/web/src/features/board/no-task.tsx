import { Link, useSearch } from '@tanstack/react-router';
import { openingLink } from '../../components/case-link.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useSees } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import { askedOf } from './board-search.ts';
import { useMyOpenings } from '../../components/my-openings.ts';

/** No task as it was asked for; where nothing was, that there is none yet, and what the reader may do about it. */
export function NoTask() {
  const { t } = useText();
  const { sort: _, ...filters } = askedOf(useSearch({ from: '/nhiem-vu' }));
  if (Object.keys(filters).length === 0) return <NoneYet />;
  return (
    <EmptyState title={t('board.empty')}>
      <Link to="/nhiem-vu">{t('board.clear')}</Link>
    </EmptyState>
  );
}

function NoneYet() {
  const { t, named } = useText();
  const { openings, isPending } = useMyOpenings();
  const { imports } = useSees();
  if (isPending) return null;
  const mayBegin = openings.length > 0 || imports;
  return (
    <EmptyState title={t('board.noneYet')} text={t(mayBegin ? 'board.noneYet.begin' : 'board.noneYet.wait')}>
      {openings.map(({ command, label }) => (
        <Link key={command} to={openingLink(command)}>
          {named(label)}
        </Link>
      ))}
      {imports && <Link to="/nhap">{t('board.noneYet.import')}</Link>}
    </EmptyState>
  );
}
