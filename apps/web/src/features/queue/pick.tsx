import type { WorkRow } from '../../api/work.ts';
import { useGivenName } from '../../components/given-name.tsx';
import { isForSeveral } from '../../components/may-record.ts';
import { useRoles } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import styles from './queue.module.css';
import { keyOf } from './row-key.ts';
import { usePicked } from './use-picked.ts';

/** Picks a row to be done with others; nothing where it is not for whoever reads, or cannot be. */
export function Pick({ row }: { readonly row: WorkRow }) {
  const { t, named } = useText();
  const roles = useRoles();
  const givenName = useGivenName();
  const { rows, pick } = usePicked();
  const key = keyOf(row);
  if (!isForSeveral(row, roles)) return <span className={styles.pick} />;
  const what = row.act === null ? '' : named(row.act.label);
  return (
    <span className={styles.pick}>
      <input
        type="checkbox"
        value={key}
        data-pick
        aria-label={t('queue.pick', { act: what, title: givenName(row.cases[0]?.title ?? '') })}
        checked={rows.has(key)}
        onChange={({ nativeEvent }) => pick(key, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </span>
  );
}
