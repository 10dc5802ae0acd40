import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { caseLink } from '../../components/case-link.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { writtenDay } from '../../text/dates.ts';
import { GivenName } from '../../components/given-name.tsx';
import { useText } from '../../text/text.tsx';
import { figureQuery, type Explained, type ReportOf } from './report.ts';
import styles from './report.module.css';

/** One figure: how it counts, what it counts and the events behind it, and why the rest is not counted. */
export function FigurePane({ of }: { readonly of: ReportOf & { readonly figure: string } }) {
  const figure = useQuery(figureQuery(of));
  if (figure.isError) return <LoadError error={figure.error} retry={() => void figure.refetch()} />;
  if (figure.data === undefined) return <LoadingRows rows={4} />;
  return <Shown figure={figure.data} />;
}

function Shown({ figure }: { readonly figure: Explained }) {
  const { t, named } = useText();
  const { id, value, label, rule, counted, notCounted } = figure;
  return (
    <section className={classes(card.card, styles.card)} aria-labelledby="chi-tieu">
      <header>
        <h2 id="chi-tieu">
          {String(value).padStart(2, '0')} {named(label)}
        </h2>
        <span className={styles.id}>{id}</span>
      </header>
      <p className={styles.rule}>{t('report.rule', { rule: named(rule) })}</p>
      <ul className={styles.cases}>
        {counted.map((one) => (
          <li key={one.code}>
            <Link to={caseLink(one)}>
              <GivenName name={one.title} />
            </Link>
            <ul>
              {one.events.map(({ revision, label: said, occurredOn }) => (
                <li key={revision}>
                  <time dateTime={occurredOn}>{writtenDay(occurredOn)}</time>
                  <span>{t('report.event', { what: named(said), number: revision + 1 })}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {notCounted.length > 0 && (
        <details className={styles.others}>
          <summary>{t(`report.whyNot.${kindOf(figure)}`, { count: notCounted.length })}</summary>
          <ul className={styles.cases}>
            {notCounted.map((one) => (
              <li key={one.code}>
                <Link to={caseLink(one)}>
                  <GivenName name={one.title} />
                </Link>
                <p>{named(one.why)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const kindOf = ({ notCounted }: Explained): 'task' | 'dossier' =>
  notCounted.some(({ kind }) => kind === 'dossier') ? 'dossier' : 'task';
