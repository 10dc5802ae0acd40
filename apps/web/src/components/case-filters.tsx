import { useText } from '../text/text.tsx';
import type { CaseFilter } from './case-filter.ts';
import styles from './filters.module.css';
import { SearchWords } from './search-words.tsx';

interface Filters {
  readonly chosen: CaseFilter;
  readonly choose: (part: { readonly tim: string } | { readonly cap: string }) => void;
}

export function CaseWords({ chosen: { tim }, choose }: Filters) {
  const { t } = useText();
  return (
    <SearchWords label={t('queue.search')} words={tim ?? ''} choose={(words) => choose({ tim: words })} />
  );
}

export function CaseLevel({ chosen: { cap }, choose }: Filters) {
  const { t } = useText();
  return (
    <label className={styles.chip}>
      {t('queue.level')}
      <select value={cap ?? ''} onChange={({ target }) => choose({ cap: target.value })}>
        <option value="">{t('queue.level.all')}</option>
        <option value="tinh">{t('queue.level.provincial')}</option>
        <option value="co-so">{t('queue.level.facility')}</option>
      </select>
    </label>
  );
}
