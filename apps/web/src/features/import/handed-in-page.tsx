import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { importsQuery, type HandedIn } from '../../api/imports.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { shortHash, writtenSize } from '../../text/file-words.ts';
import { useText } from '../../text/text.tsx';
import { useFileWords } from './file-words.ts';
import { handedInQuery, isTable, refusedOfHandedIn } from './import-calls.ts';
import styles from './import.module.css';
import { PlanTable } from './plan-table.tsx';
import { SaveButton } from './save-button.tsx';
import { SettleFile } from './settle-file.tsx';
import { Trying } from './trying.tsx';

/** A file that was handed in: what it would do, read-only; to be settled by who may; what became of it. */
export function HandedInPage() {
  const { t } = useText();
  const { approval } = useParams({ from: '/nhap/$approval' });
  const files = useQuery(importsQuery);
  const file = files.data?.items.find((one) => one.approval === approval);
  if (file !== undefined) return <HandedInFile key={approval} file={file} />;
  if (files.isPending) return <LoadingRows rows={5} />;
  if (files.data === undefined)
    return <LoadError isScreen error={files.error} retry={() => void files.refetch()} />;
  return (
    <EmptyState isScreen title={t('import.noFile')}>
      <Link to="/nhap">{t('import.title')}</Link>
    </EmptyState>
  );
}

function HandedInFile({ file }: { readonly file: HandedIn }) {
  const { t } = useText();
  const words = useFileWords(file);
  usePageTitle(words.title);
  return (
    <>
      <header className={styles.title}>
        <nav aria-label={t('step.crumbs')} className={styles.crumbs}>
          <Link to="/nhap">{t('import.title')}</Link> › <span aria-current="page">{words.title}</span>
        </nav>
        <h1>{words.title}</h1>
        <p>{words.sent}</p>
      </header>
      <div className={classes(card.card, styles.box)}>
        <Facts file={file} />
        <SettleFile file={file} />
      </div>
      <Rows file={file} />
    </>
  );
}

function Facts({ file }: { readonly file: HandedIn }) {
  const { t } = useText();
  const { status, outcome } = useFileWords(file);
  const { approval, size, sha256, settledBy, reason } = file;
  return (
    <dl className={styles.facts}>
      <Fact name={t('case.state')}>
        <span className={styles.status} data-status={file.status}>
          {status}
        </span>
      </Fact>
      {outcome !== undefined && <Fact name={t('import.fact.outcome')}>{outcome}</Fact>}
      {settledBy !== undefined && (
        <Fact name={t('import.fact.settledBy')}>{settledBy.replace(/^person:/, '')}</Fact>
      )}
      {reason !== undefined && <Fact name={t('import.fact.reason')}>{reason}</Fact>}
      <Fact name={t('import.fact.file')}>
        <a href={`/api/v1/imports/approvals/${encodeURIComponent(approval)}/file`}>
          {t('import.fact.asSent')}
        </a>{' '}
        {writtenSize(size)}
        <span className={styles.hash}>{t('step.files.hash', { hash: shortHash(sha256) })}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What would become of each record today; of a file that was imported, what is not in. */
function Rows({ file }: { readonly file: HandedIn }) {
  const { t, language } = useText();
  const shown = useQuery(handedInQuery(file, language));
  if (shown.data === undefined)
    return shown.isError ? (
      <LoadError error={shown.error} retry={() => void shown.refetch()} />
    ) : (
      <Trying isSent isPaused={shown.fetchStatus === 'paused'} />
    );
  const { plan } = shown.data;
  const { format, sha256, status } = file;
  return (
    <section aria-labelledby="tung-dong" className={styles.section}>
      <div className={styles.head}>
        <h2 id="tung-dong">{t(status === 'finished' ? 'import.today' : 'import.ifToday')}</h2>
        {plan.refused.length > 0 && isTable(format) && (
          <SaveButton
            label="import.errors"
            name={`${sha256.slice(0, 8)}-${t('import.errors.suffix')}.${format}`}
            load={() => refusedOfHandedIn(file, format)}
          />
        )}
      </div>
      <p role="status">
        {t('import.would', {
          accepted: plan.accepted,
          unchanged: plan.unchanged,
          refused: plan.refused.length,
        })}
      </p>
      <PlanTable plan={plan} />
    </section>
  );
}
