import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { caseQuery, type Approval, type ShownCase } from '../../api/case.ts';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { writtenDay, writtenHour } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { AskedFor } from './asked-for.tsx';
import { Settle } from './settle.tsx';
import { StepHead } from './step-head.tsx';
import styles from './step.module.css';

export function TaskApprovalPage() {
  const { code, approval } = useParams({ from: '/nhiem-vu/$code/duyet/$approval' });
  return <ApprovalPage key={approval} kind="task" code={code} approval={approval} />;
}

export function DossierApprovalPage() {
  const { code, approval } = useParams({ from: '/ho-so/$code/duyet/$approval' });
  return <ApprovalPage key={approval} kind="dossier" code={code} approval={approval} />;
}

interface Ref {
  readonly kind: 'task' | 'dossier';
  readonly code: string;
  readonly approval: string;
}

/** A step that somebody asks to countersign, to be read and settled. What it became stays on the page. */
function ApprovalPage({ approval: id, ...of }: Ref) {
  const { t } = useText();
  const ofCase = useCaseText(of.kind);
  const shown = useQuery(caseQuery(of));
  const [first, setFirst] = useState<{ readonly shown: ShownCase; readonly approval: Approval }>();
  if (first !== undefined) return <Asked {...first} />;
  if (shown.data === undefined)
    return shown.isError ? (
      <LoadError isScreen error={shown.error} retry={() => void shown.refetch()} />
    ) : (
      <LoadingRows rows={5} />
    );
  const approval = shown.data.approvals.find((one) => one.approval === id);
  if (approval === undefined)
    return (
      <EmptyState isScreen title={t('approval.none')} text={ofCase('approval.none.text')}>
        <Link to={caseLink(of)}>{ofCase('step.toCase')}</Link>
      </EmptyState>
    );
  setFirst({ shown: shown.data, approval });
  return null;
}

function Asked({ shown, approval }: { readonly shown: ShownCase; readonly approval: Approval }) {
  const { t, named } = useText();
  const of = { kind: shown.kind === 'dossier' ? ('dossier' as const) : ('task' as const), code: shown.code };
  const title = t('approval.title', { act: lowerFirst(named(approval.label)) });
  usePageTitle(title);
  return (
    <>
      <StepHead shown={shown} title={title} />
      <div className={styles.form} data-alone>
        <section className={styles.section}>
          <p>
            {t('approval.by', {
              who: approval.requestedBy.replace(/^person:/, ''),
              day: writtenDay(approval.requestedAt),
              hour: writtenHour(approval.requestedAt),
            })}
            . {t('approval.hint')}
          </p>
          <AskedFor of={of} approval={approval} />
        </section>
        <Settle of={of} approval={approval} />
      </div>
    </>
  );
}
