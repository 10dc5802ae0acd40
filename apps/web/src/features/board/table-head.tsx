import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../text/text.tsx';
import { boardSearch, type Column, type SortWord } from './board-search.ts';

/** What the columns are called, and which of them may be sorted by. */
export function TableHead({ shown }: { readonly shown: readonly Column[] }) {
  const { t } = useText();
  return (
    <thead>
      <tr>
        <SortHead name="ten" label={t('board.column.nhiem-vu')} />
        {shown.map((column) => (
          <Head key={column} column={column} />
        ))}
      </tr>
    </thead>
  );
}

const SORTED: Partial<Readonly<Record<Column, 'han' | 'tu'>>> = { han: 'han', 'trang-thai': 'tu' };

function Head({ column }: { readonly column: Column }) {
  const { t } = useText();
  const name = SORTED[column];
  const label = t(`board.column.${column}`);
  if (name !== undefined) return <SortHead name={name} label={label} />;
  return (
    <th scope="col" data-number={column === 'kinh-phi'}>
      {label}
    </th>
  );
}

/** Sorted up, then down, then by milestone again. */
function SortHead({ name, label }: { readonly name: 'ten' | 'han' | 'tu'; readonly label: string }) {
  const { sap } = useSearch({ from: '/nhiem-vu' });
  const next: SortWord | undefined = sap === name ? `-${name}` : sap === `-${name}` ? undefined : name;
  const sorted = sap === name ? 'ascending' : sap === `-${name}` ? 'descending' : undefined;
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <Link
        from="/nhiem-vu"
        to="/nhiem-vu"
        search={(before) => boardSearch({ ...before, sap: next })}
        replace
      >
        {label} <span aria-hidden>{sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}</span>
      </Link>
    </th>
  );
}
