import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../text/text.tsx';
import { PLACES, type Place } from './board-search.ts';
import styles from './board.module.css';
import { milestonesQuery } from './tasks.ts';

type Where = Place | 'ket-thuc';
const ALL: readonly Where[] = [...(Object.keys(PLACES) as Place[]), 'ket-thuc'];

/** How many stand where: counts and filter in one. Chosen again, it shows all. */
export function MilestoneStrip() {
  const { t } = useText();
  const { data } = useQuery(milestonesQuery);
  return (
    <nav aria-label={t('board.milestones')} className={styles.strip}>
      <ol>
        {ALL.map((place) => (
          <li key={place}>
            <Step place={place} at={place === 'ket-thuc' ? data?.closed : data?.byMilestone[PLACES[place]]} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface At {
  readonly tasks: number;
  readonly overdue: number;
}

function Step({ place, at }: { readonly place: Where; readonly at: At | undefined }) {
  const { t } = useText();
  const { moc } = useSearch({ from: '/nhiem-vu' });
  const isHere = moc === place;
  return (
    <Link
      from="/nhiem-vu"
      to="/nhiem-vu"
      search={({ moc: _, ...rest }) => ({ ...rest, ...(!isHere && { moc: place }) })}
      className={styles.step}
      data-here={isHere}
      data-some={(at?.tasks ?? 0) > 0}
    >
      <span>{t(place === 'ket-thuc' ? 'board.closed' : `case.milestone.${PLACES[place]}`)}</span>
      <b>{at?.tasks ?? ''}</b>
      {(at?.overdue ?? 0) > 0 && <em>{t('board.overdue', { count: at?.overdue ?? 0 })}</em>}
      {isHere && <span className="unseen">{t('board.chosen')}</span>}
    </Link>
  );
}
