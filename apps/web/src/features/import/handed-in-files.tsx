import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { importsQuery, waitsForReader, type HandedIn } from '../../api/imports.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { useText } from '../../text/text.tsx';
import { useFileWords } from './file-words.ts';
import styles from './import.module.css';

/** The files that were handed in, newest first: what waits for the reader is said. */
export function HandedInFiles() {
  const { t } = useText();
  const files = useQuery(importsQuery);
  return (
    <section aria-labelledby="da-gui" className={styles.section}>
      <h2 id="da-gui">{t('import.handedIn')}</h2>
      {files.isPending && <LoadingRows rows={3} />}
      {files.isError && files.data === undefined && (
        <LoadError error={files.error} retry={() => void files.refetch()} />
      )}
      {files.data?.items.length === 0 && <EmptyState title={t('import.none')} text={t('import.none.text')} />}
      {files.data !== undefined && files.data.items.length > 0 && (
        <ul className={classes(card.card, styles.files)}>
          {files.data.items.map((file) => (
            <OneFile key={file.approval} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneFile({ file }: { readonly file: HandedIn }) {
  const { t } = useText();
  const words = useFileWords(file);
  return (
    <li>
      <p>
        <Link to="/nhap/$approval" params={{ approval: file.approval }}>
          {words.title}
        </Link>
        <span>{words.sent}</span>
      </p>
      <p className={styles.status} data-status={file.status}>
        {waitsForReader(file) ? t('queue.group.countersign') : words.status}
        {words.outcome !== undefined && <span>{words.outcome}</span>}
      </p>
    </li>
  );
}
