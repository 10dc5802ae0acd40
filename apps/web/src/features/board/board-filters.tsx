import { Menu } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import filters from '../../components/filters.module.css';
import { SearchWords } from '../../components/search-words.tsx';
import { useText } from '../../text/text.tsx';
import { boardSearch, COLUMNS, hiddenIn, type Column } from './board-search.ts';

/** Words, level, what is overdue, columns: all in the address. */
export function BoardFilters() {
  const { t } = useText();
  const chosen = useSearch({ from: '/nhiem-vu' });
  const navigate = useNavigate({ from: '/nhiem-vu' });
  const choose = (part: Record<string, unknown>): void =>
    void navigate({ search: (before) => boardSearch({ ...before, ...part }), replace: true });
  return (
    <div className={filters.filters} role="search" aria-label={t('board.filters')}>
      <SearchWords label={t('queue.search')} words={chosen.tim ?? ''} choose={(tim) => choose({ tim })} />
      <label className={filters.chip}>
        {t('queue.level')}
        <select value={chosen.cap ?? ''} onChange={({ target }) => choose({ cap: target.value })}>
          <option value="">{t('queue.level.all')}</option>
          <option value="tinh">{t('queue.level.provincial')}</option>
          <option value="co-so">{t('queue.level.facility')}</option>
        </select>
      </label>
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
    </div>
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
    <Menu
      position="bottom-end"
      withinPortal={false}
      closeOnItemClick={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={`${filters.chip ?? ''} ${filters.last ?? ''}`}>
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
