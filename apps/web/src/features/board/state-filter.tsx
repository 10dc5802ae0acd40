import { useQuery } from '@tanstack/react-query';
import filters from '../../components/filters.module.css';
import { useText } from '../../text/text.tsx';
import { milestonesQuery } from './tasks.ts';

interface Filter {
  readonly chosen: string;
  readonly choose: (state: string) => void;
}

/** One of the states that tasks are in, with how many there are; in no state twice. */
export function StateFilter({ chosen, choose }: Filter) {
  const { t, named } = useText();
  const { data } = useQuery(milestonesQuery);
  const states = data?.states ?? [];
  return (
    <label className={filters.chip}>
      {t('board.state')}
      <select value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('board.state.all')}</option>
        {states.map(({ state, stateLabel, tasks }) => (
          <option key={state} value={state}>
            {t('board.state.of', { state: named(stateLabel), count: tasks })}
          </option>
        ))}
        {/* Gone from the list meanwhile, it is still what is chosen. */}
        {chosen !== '' && states.every(({ state }) => state !== chosen) && <option value={chosen}>…</option>}
      </select>
    </label>
  );
}
