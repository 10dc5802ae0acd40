import { Menu } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { classes } from '../../components/classes.ts';
import { CaseLevel, CaseWords } from '../../components/case-filters.tsx';
import filters from '../../components/filters.module.css';
import { useText } from '../../text/text.tsx';
import { boardSearch, COLUMNS, hiddenIn, type Column } from './board-search.ts';
import { StateFilter } from './state-filter.tsx';

/** What is chosen on the list, and how another is: all in the address. */
export function useBoardFilter() {
  const chosen = useSearch({ from: '/nhiem-vu' });
  const navigate = useNavigate({ from: '/nhiem-vu' });
  const choose = (part: Record<string, unknown>): void =>
    void navigate({ search: (before) => boardSearch({ ...before, ...part }), replace: true });
  return { chosen, choose };
}

/** Words, level, what is overdue, columns. */
export function BoardFilters() {
  const { t } = useText();
  const filter = useBoardFilter();
  return (
    <div className={filters.filters} role="search" aria-label={t('board.filters')}>
      <CaseWords {...filter} />
      <BoardChips {...filter} />
    </div>
  );
}

/** The same without the words. */
export function BoardChips({ chosen, choose }: ReturnType<typeof useBoardFilter>) {
  const { t } = useText();
  return (
    <>
      <CaseLevel chosen={chosen} choose={choose} />
      <StateFilter chosen={chosen.tt ?? ''} choose={(tt) => choose({ tt })} />
      <button
        type="button"
        className={filters.chip}
        aria-pressed={chosen.quaHan === true}
        onClick={() => choose({ quaHan: chosen.quaHan === true ? undefined : true })}
      >
        {t('board.onlyOverdue')}
      </button>
      {chosen.view === undefined && (
        <Columns hidden={hiddenIn(chosen)} choose={(hidden) => choose({ an: hidden.join(',') })} />
      )}
    </>
  );
}

interface Chosen {
  readonly hidden: readonly string[];
  readonly choose: (hidden: readonly string[]) => void;
}

function Columns({ hidden, choose }: Chosen) {
  const { t } = useText();
  const toggle = (column: Column): void =>
    choose(COLUMNS.filter((one) => hidden.includes(one) !== (one === column)));
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={classes(filters.chip, filters.last)}>
          <IconAdjustments size={16} aria-hidden /> {t('board.choose')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map((column) => (
          <Menu.CheckboxItem
            key={column}
            checked={!hidden.includes(column)}
            onChange={() => {
              toggle(column);
            }}
          >
            {t(`board.column.${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
