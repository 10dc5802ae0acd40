import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CaseNews } from '../../components/case-news.tsx';
import { useGivenName } from '../../components/given-name.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { useSingleKeys } from '../../components/single-keys.ts';
import { usePageTitle } from '../../components/page-title.ts';
import { caseLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import { Approvals } from './approvals.tsx';
import { Acts } from './acts.tsx';
import { CaseHead } from './case-head.tsx';
import { caseQuery, type CaseRef, type ShownCase } from '../../api/case.ts';
import { Council } from './council.tsx';
import { Deadlines } from './deadlines.tsx';
import { Documents } from './documents.tsx';
import { Integrity } from './integrity.tsx';
import { Money } from './money.tsx';
import { Path } from './path.tsx';
import { People } from './people.tsx';
import { PrimaryStep } from './primary-step.tsx';
import { PrintedLine } from './printed-line.tsx';
import styles from './task.module.css';
import { Timeline } from './timeline.tsx';
import { useArrival } from './use-arrival.ts';
import { useCaseKeys } from './use-case-keys.ts';

export function TaskPage() {
  const { code } = useParams({ from: '/nhiem-vu/$code' });
  return <CasePage key={code} kind="task" code={code} />;
}

export function DossierPage() {
  const { code } = useParams({ from: '/ho-so/$code' });
  return <CasePage key={code} kind="dossier" code={code} />;
}

/** Trang nhiệm vụ: where a case stands, what can be done, by when, what happened. */
function CasePage(of: CaseRef) {
  const found = useQuery(caseQuery(of));
  const givenName = useGivenName();
  useCaseKeys(caseLink(of));
  usePageTitle(found.data === undefined ? of.code : givenName(found.data.title));
  useArrival(of, found.data?.title);
  if (found.data === undefined)
    return found.isError ? (
      <LoadError isScreen error={found.error} retry={() => void found.refetch()} />
    ) : (
      <LoadingRows rows={5} />
    );
  const shown = found.data;
  return (
    <div className={styles.page}>
      <PrintedLine />
      <CaseNews of={of} shown={shown} />
      <div className={styles.top}>
        <CaseHead shown={shown} />
        <PrimaryStep of={of} shown={shown} />
      </div>
      <Approvals shown={shown} />
      {shown.milestone !== null && <Path of={of} shown={shown} />}
      <div className={styles.columns}>
        <div>
          <Acts of={of} shown={shown} />
          <Deadlines shown={shown} />
          <Timeline of={of} shown={shown} />
        </div>
        <div>
          <Facts of={of} shown={shown} />
        </div>
      </div>
    </div>
  );
}

function KeyHint() {
  const { t } = useText();
  if (!useSingleKeys()) return null;
  return (
    <p className={styles.keyHint} data-key-hint>
      <kbd>?</kbd> {t('keys.help')}
    </p>
  );
}

/** What stands beside the story. */
function Facts({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  return (
    <>
      {shown.kind === 'task' && <Money shown={shown} />}
      {shown.kind === 'task' && <Council of={of} shown={shown} />}
      <Documents of={of} />
      <People of={of} />
      <Integrity of={of} />
      <KeyHint />
    </>
  );
}
