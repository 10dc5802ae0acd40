import { Link } from '@tanstack/react-router';
import { caseLink } from '../../components/case-link.ts';
import { GivenName } from '../../components/given-name.tsx';
import { GoneWords } from '../../components/held-rows.tsx';
import { useText } from '../../text/text.tsx';
import type { TaskRow } from './tasks.ts';

/** The whole name of a task, the way to it, and its code. */
export function TaskName({ row }: { readonly row: TaskRow }) {
  const { t } = useText();
  return (
    <>
      <Link to={caseLink(row)}>
        <GivenName name={row.title} />
      </Link>
      <span>
        {row.code}
        {row.level === 'facility' && ` · ${t('queue.level.facility').toLowerCase()}`}
      </span>
      <GoneWords row={row} />
    </>
  );
}
