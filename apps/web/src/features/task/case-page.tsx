import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CaseNews } from '../../components/case-news.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useText } from '../../text/text.tsx';
import { Approvals } from './approvals.tsx';
import { Acts } from './acts.tsx';
import { CaseHead } from './case-head.tsx';
import { caseQuery, type CaseRef } from '../../api/case.ts';
import { Council } from './council.tsx';
import { Deadlines } from './deadlines.tsx';
import { Money } from './money.tsx';
import { Path } from './path.tsx';
import styles from './task.module.css';
import { Timeline } from './timeline.tsx';

export function TaskPage() {
  const { code } = useParams({ from: '/nhiem-vu/$code' });
  return <CasePage kind="task" code={code} />;
}

export function DossierPage() {
  const { code } = useParams({ from: '/ho-so/$code' });
  return <CasePage kind="dossier" code={code} />;
}

/** Trang nhiệm vụ: where a case stands, what can be done, by when, what happened. */
function CasePage(of: CaseRef) {
  const { t } = useText();
  const found = useQuery(caseQuery(of));
  usePageTitle(found.data?.title ?? of.code);
  if (found.data === undefined)
    return found.isError ? (
      <LoadError isScreen error={found.error} retry={() => void found.refetch()} />
    ) : (
      <LoadingRows rows={5} />
    );
  const shown = found.data;
  return (
    <>
      <CaseNews of={of} shown={shown} />
      <CaseHead shown={shown} />
      <Approvals shown={shown} />
      {shown.milestone !== null && <Path shown={shown} />}
      <div className={styles.columns}>
        <div>
          <Acts of={of} shown={shown} />
          <Deadlines shown={shown} />
          <Timeline of={of} shown={shown} />
        </div>
        {shown.kind === 'task' && (
          <div>
            <Money shown={shown} />
            <Council shown={shown} />
            {shown.uncertain.length > 0 && (
              <p className={styles.note}>
                <span className={styles.assumed}>{t('case.uncertain')}</span>: {t('case.uncertain.means')}
              </p>
            )}
          </div>
        )}
      </div>
    </>
  );
}
