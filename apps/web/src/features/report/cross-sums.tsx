import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { useText, type TextKey } from '../../text/text.tsx';
import type { CrossSum, Report } from './report.ts';
import styles from './report.module.css';

/** What to look at before the report is signed. */
export function CrossSums({ report: { sums, assumed, simulated } }: { readonly report: Report }) {
  const { t } = useText();
  return (
    <section className={classes(card.card, styles.card)} aria-labelledby="kiem-truoc">
      <header>
        <h2 id="kiem-truoc">{t('report.sums')}</h2>
      </header>
      <ul className={styles.sums}>
        {sums.map((sum) => (
          <Sum key={sum.id} sum={sum} />
        ))}
        {assumed > 0 && <Told sign="look">{t('report.sum.assumed', { count: assumed })}</Told>}
        {simulated && <Told sign="look">{t('report.sum.simulated')}</Told>}
      </ul>
    </section>
  );
}

const PARTS: Readonly<Record<CrossSum['id'], readonly TextKey[]>> = {
  tasks: [],
  dossiers: ['report.sum.early', 'report.sum.onTime', 'report.sum.pending', 'report.sum.overdue'],
  radiation: [],
};

function Sum({ sum: { id, parts, whole, rest, twice } }: { readonly sum: CrossSum }) {
  const { t } = useText();
  const names = PARTS[id];
  const said = parts
    .map((count, place) => ({ count, name: names[place] }))
    .filter(({ count, name }) => name === undefined || count > 0)
    .map(({ count, name }) => (name === undefined ? String(count) : t(name, { count })))
    .join(' + ');
  const words = t(`report.sum.${id}`, { parts: said === '' ? '0' : said, whole });
  if (twice > 0) return <Told sign="wrong">{t('report.sum.twice', { words, count: twice })}</Told>;
  if (rest > 0)
    return <Told sign="look">{t(`report.sum.rest.${id}`, { parts: said, whole, count: rest })}</Told>;
  return <Told sign="holds">{words}</Told>;
}

const SIGNS = { holds: IconCircleCheck, look: IconInfoCircle, wrong: IconAlertTriangle };

function Told({ sign, children }: { readonly sign: keyof typeof SIGNS; readonly children: ReactNode }) {
  const Sign = SIGNS[sign];
  return (
    <li data-sign={sign}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
