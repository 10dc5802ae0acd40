import { useText } from '../../text/text.tsx';
import { writtenMoney } from '../../text/money.ts';
import type { ShownCase } from '../../api/case.ts';
import { Card } from './card.tsx';
import { isAssumed } from '../../components/is-assumed.ts';
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
  const newest = rows.findLast(([, sum]) => sum !== undefined)?.[1];
  return (
    <Card
      id="kinh-phi"
      title={t('case.money')}
      brief={newest === undefined ? t('case.notGiven') : t('case.money.sum', { sum: writtenMoney(newest) })}
      beside={<p>{t('case.money.unit')}</p>}
    >
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
    </Card>
  );
}
