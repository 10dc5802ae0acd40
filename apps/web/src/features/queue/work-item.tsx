import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { WorkRow } from '../../api/work.ts';
import { DueWords } from '../../components/due-words.tsx';
import { GivenName } from '../../components/given-name.tsx';
import { GoneWords } from '../../components/held-rows.tsx';
import { RouteDots } from '../../components/route-dots.tsx';
import { writtenDay, writtenDayMonth } from '../../text/dates.ts';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { caseLink } from '../../components/case-link.ts';
import { Pick } from './pick.tsx';
import styles from './queue.module.css';
import { WhoActs } from './who-acts.tsx';

interface Item {
  readonly row: WorkRow;
  readonly today: string;
}

/** One thing to do: by when, what, on what ground, who. */
export const WorkItem = memo(function WorkItem({ row, today }: Item) {
  const { t } = useText();
  return (
    <li className={styles.row} data-group={row.group} data-row tabIndex={-1}>
      <Pick row={row} />
      <div className={styles.when}>
        <span className={styles.day}>
          {row.deadline === null ? t('queue.noDay') : writtenDay(row.deadline.dueOn)}
        </span>
        <DueWords row={row} today={today} />
      </div>
      <What row={row} />
      <Ground row={row} />
      <WhoActs row={row} />
    </li>
  );
});

function What({ row }: { readonly row: WorkRow }) {
  const { t, named } = useText();
  const [first] = row.cases;
  const act = row.act?.label ?? row.deadline?.label;
  const name = act === undefined ? '' : named(act);
  const what = row.what === 'countersign' ? t('queue.countersign', { act: lowerFirst(name) }) : name;
  return (
    <div className={styles.what}>
      <h3>{row.callId === null ? what : t('queue.forCall', { act: what, call: row.callId })}</h3>
      {row.cases.length > 1 ? <Together row={row} /> : <Title of={first} />}
      <p className={styles.where}>
        <span>{row.cases.length > 1 ? `${first?.code ?? ''} … ${lastCode(row)}` : first?.code}</span>
        <RouteDots milestone={row.milestone} />
        <span>{named(row.state.label)}</span>
        <GoneWords row={row} />
      </p>
    </div>
  );
}

/** The whole name, and the way to the case. */
function Title({ of }: { readonly of: WorkRow['cases'][number] | undefined }) {
  if (of === undefined) return null;
  return (
    <p>
      <Link to={caseLink(of)} className={styles.title} data-open>
        <GivenName name={of.title} />
      </Link>
    </p>
  );
}

/** The last code of a row, without what it shares with the first. */
function lastCode({ cases }: WorkRow): string {
  const [first, last] = [cases[0]?.code ?? '', cases.at(-1)?.code ?? ''];
  const cut = first.lastIndexOf('-') + 1;
  return last.startsWith(first.slice(0, cut)) ? last.slice(cut) : last;
}

function Together({ row: { cases, state, since } }: { readonly row: WorkRow }) {
  const { t, named } = useText();
  const told = { count: cases.length, state: lowerFirst(named(state.label)), day: writtenDay(since) };
  return (
    <details className={styles.together}>
      <summary data-open>{t('queue.together', told)}</summary>
      <ul>
        {cases.map((one) => (
          <li key={one.code}>
            <Link to={caseLink(one)}>
              <GivenName name={one.title} />
            </Link>{' '}
            <span>{one.code}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The article, and from when it counts. */
function Ground({ row: { deadline, what, requestedByLabel: by, since } }: { readonly row: WorkRow }) {
  const { t, named } = useText();
  if (what === 'countersign')
    return (
      <p className={styles.ground}>
        {t('queue.requested', { by: by === null ? '' : named(by), day: writtenDay(since) })}
      </p>
    );
  if (deadline === null) return <p className={styles.ground}>{t('queue.noTerm')}</p>;
  const { basis, term, started, provisional } = deadline;
  return (
    <div className={styles.ground}>
      <p>{shortBasis(basis, { t })}</p>
      {term !== null && started !== null && (
        <p>
          {t('queue.counted', {
            term: t(`term.${term.unit}`, { count: Math.abs(term.count) }),
            event: lowerFirst(named(started.label)),
            day: writtenDayMonth(started.on ?? ''),
          })}
        </p>
      )}
      {provisional && <p>{t('queue.provisional')}</p>}
    </div>
  );
}
