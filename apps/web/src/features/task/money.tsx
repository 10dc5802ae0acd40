import { useText } from '../../text/text.tsx';
import { writtenMoney } from '../../text/money.ts';
import type { ShownCase } from '../../api/case.ts';
import { isAssumed } from './is-assumed.ts';
import styles from './task.module.css';

/** Appraised, approved, contracted, paid: as far as it is on record. */
export function Money({ shown }: { readonly shown: ShownCase }) {
  const { t } = useText();
  const paid = (shown.tranches ?? []).reduce((sum, { amountVnd = '0' }) => sum + BigInt(amountVnd), 0n);
  const assumed = isAssumed(shown, 'totalVnd');
  const rows = [
    [t('case.money.appraised'), shown.appraisal?.totalVnd],
    [t('case.money.approved'), shown.approval?.totalVnd],
    [t('case.money.contract'), shown.contract?.totalVnd],
  ] as const;
  return (
    <section className={styles.card} aria-labelledby="kinh-phi">
      <header>
        <h2 id="kinh-phi">{t('case.money')}</h2>
        <p>{t('case.money.unit')}</p>
      </header>
      <dl className={styles.pairs}>
        {rows.map(([name, sum]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={assumed && sum !== undefined ? styles.assumed : undefined}>
              {sum === undefined ? t('case.notGiven') : writtenMoney(sum)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('case.money.paid')}</dt>
          <dd>{paid === 0n ? t('case.money.noTranche') : writtenMoney(String(paid))}</dd>
        </div>
      </dl>
    </section>
  );
}
