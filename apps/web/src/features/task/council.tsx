import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import type { ShownCase } from '../../api/case.ts';
import { isAssumed } from './is-assumed.ts';
import styles from './task.module.css';

/** The acceptance council, once there is one. */
export function Council({ shown }: { readonly shown: ShownCase }) {
  const { t } = useText();
  const council = shown.acceptance?.council;
  if (council === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby="hoi-dong">
      <header>
        <h2 id="hoi-dong">{t('case.council')}</h2>
      </header>
      <dl className={styles.pairs}>
        <div>
          <dt>{t('case.council.members')}</dt>
          <dd className={isAssumed(shown, 'membersTotal') ? styles.assumed : undefined}>
            {council.membersTotal}
          </dd>
        </div>
        <div>
          <dt>{t('case.council.on')}</dt>
          <dd>{writtenDay(council.establishedOn ?? '')}</dd>
        </div>
      </dl>
    </section>
  );
}
