import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { RouteDots } from '../../components/route-dots.tsx';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { dueKey } from './due-key.ts';
import styles from './board.module.css';
import { LIST_PLACES, placeLabel, placeOf, type ListPlace } from './places.ts';
import { TaskName } from './task-name.tsx';
import type { TaskRow } from './tasks.ts';

/** A column a milestone, under it the states. Cards do not drag: a step moves them. */
export function BoardColumns({ rows }: { readonly rows: readonly TaskRow[] }) {
  return (
    <div className={styles.board}>
      {LIST_PLACES.map((place) => (
        <BoardColumn key={place} place={place} rows={rows.filter((row) => placeOf(row) === place)} />
      ))}
    </div>
  );
}

function BoardColumn({ place, rows }: { readonly place: ListPlace; readonly rows: readonly TaskRow[] }) {
  const { t, named } = useText();
  const states = [...new Map(rows.map((row) => [row.state, row.stateLabel]))];
  return (
    <section className={styles.column} aria-labelledby={`cot-${place}`}>
      <h2 id={`cot-${place}`}>
        {place !== 'closed' && <RouteDots milestone={place} />} {t(placeLabel(place))}{' '}
        <span>{rows.length}</span>
      </h2>
      {rows.length === 0 && <p>{t('board.columnEmpty')}</p>}
      {states.map(([state, label]) => (
        <div key={state}>
          <h3>{named(label)}</h3>
          <ul>
            {rows
              .filter((row) => row.state === state)
              .map((row) => (
                <Card key={row.code} row={row} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Card({ row }: { readonly row: TaskRow }) {
  const { t, named } = useText();
  const { nextAct, overdue } = row;
  const next = nextAct === null ? undefined : lowerFirst(named(nextAct.label));
  const count = nextAct?.workingDays ?? 0;
  const hasDay = (nextAct?.deadline ?? null) !== null;
  const when = hasDay ? dueKey({ overdue, count }) : 'due.waited';
  return (
    <li className={classes(card.card, styles.card)}>
      <TaskName row={row} />
      {next !== undefined && (
        <p data-due={overdue ? 'overdue' : 'open'}>
          <b>{t(when, { count })}:</b> {next}
        </p>
      )}
    </li>
  );
}
