import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { classes } from '../../components/classes.ts';
import { caseQuery, type Approval, type CaseRef, type ShownCase } from '../../api/case.ts';
import { Problem } from '../../api/problem.ts';
import { programClock } from '../../api/program-clock.ts';
import { CaseNews } from '../../components/case-news.tsx';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useAskedBy, useSettledBy, useWhoIsAsked } from '../../components/request-words.ts';
import { useSettling } from '../../components/use-settling.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { AskedFor } from './asked-for.tsx';
import { Beside } from './beside.tsx';
import { OpenConditions } from './open-conditions.tsx';
import { ReturnedBefore } from './returned-words.tsx';
import { Settle, type Settlement } from './settle.tsx';
import { StepHead } from './step-head.tsx';
import { settleApproval, trySettling } from './step-queries.ts';
import styles from './step.module.css';

export function TaskApprovalPage() {
  const { code, approval } = useParams({ from: '/nhiem-vu/$code/duyet/$approval' });
  return <ApprovalPage key={approval} kind="task" code={code} approval={approval} />;
}

export function DossierApprovalPage() {
  const { code, approval } = useParams({ from: '/ho-so/$code/duyet/$approval' });
  return <ApprovalPage key={approval} kind="dossier" code={code} approval={approval} />;
}

/** A step that somebody asks to countersign, to be read and settled. What it became stays on the page. */
function ApprovalPage({ approval: id, ...of }: CaseRef & { readonly approval: string }) {
  const { t } = useText();
  const ofCase = useCaseText(of.kind);
  const shown = useQuery(caseQuery(of));
  const [first, setFirst] = useState<OfCase>();
  const [isSettledHere, setSettledHere] = useState(false);
  // Somebody else has settled it, or the case went on: what is so by now, once the reader asked for it.
  const isPast = first !== undefined && !isSettledHere && (shown.data?.revision ?? 0) > first.shown.revision;
  if (isPast) setFirst(undefined);
  else if (first !== undefined) return <Asked {...first} of={of} onSettled={() => setSettledHere(true)} />;
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

interface OfCase {
  readonly shown: ShownCase;
  readonly approval: Approval;
}

interface ToSettle extends OfCase {
  readonly of: CaseRef;
  /** By whoever reads it, here. */
  readonly onSettled: () => void;
}

function Asked({ of, shown, approval, onSettled }: ToSettle) {
  const { t, named } = useText();
  const { settlings } = approval;
  const mayCountersign = settlings.includes('countersign');
  const settling = useSettling(async (said) => {
    const result = await settleApproval(of, { approval: approval.approval, ...said });
    onSettled();
    return result;
  });
  const waits = mayCountersign ? 'approval.title' : 'approval.waits';
  const title = t(settling.isSuccess ? `approval.settled.${settling.variables.how}` : waits, {
    act: lowerFirst(named(approval.label)),
  });
  usePageTitle(title);
  const mayTry = mayCountersign || settlings.includes('recall');
  const tried = useTriedSettling(of, { approval, settling }, mayTry);
  // What would be refused by now is not offered.
  const isRefused = tried.error instanceof Problem && tried.error.status < 500;
  const open = settlings.filter((how) => !(isRefused && how === 'countersign'));
  return (
    <>
      <StepHead shown={shown} title={title} />
      {!settling.isSuccess && <CaseNews of={of} shown={shown} />}
      <div className={styles.columns}>
        <section className={classes(styles.upper, styles.section)}>
          <p>
            <RequestWords approval={approval} settling={settling} />
          </p>
          <ReturnedBefore of={of} approval={approval} />
          <AskedFor of={of} shown={shown} approval={approval} />
        </section>
        {mayTry && <ComesOf {...{ of, approval, settling, tried }} />}
        <div className={styles.lower} data-bare>
          {!settling.isSuccess && (
            <OpenConditions isNote where="request" rules={tried.data?.foreseen?.rules ?? []} />
          )}
          <Settle {...{ of, approval, settling }} settlings={open} />
        </div>
      </div>
    </>
  );
}

interface OfRequest {
  readonly approval: Approval;
  readonly settling: Settlement;
}

/** Who asked; while it waits whom, and that it holds nothing yet; once it is settled, by whom and when. */
function RequestWords({ approval, settling }: OfRequest) {
  const { t } = useText();
  const [askedBy, whoIsAsked, settledBy] = [useAskedBy(), useWhoIsAsked(), useSettledBy()];
  const by = `${askedBy(approval)}.`;
  if (settling.isSuccess) {
    const at = programClock.at(settling.submittedAt);
    return [by, `${settledBy(approval, { how: settling.variables.how, at })}.`].join(' ');
  }
  return [by, t('approval.who', { who: whoIsAsked(approval) }), t('approval.hint')].join(' ');
}

interface Coming extends OfRequest {
  readonly of: CaseRef;
  readonly tried: ReturnType<typeof useTriedSettling>;
}

/** What it would come to; asked of whoever may be told, not while it is settled, nor after. */
const useTriedSettling = (of: CaseRef, { approval: { approval }, settling }: OfRequest, mayTry: boolean) =>
  useQuery({
    queryKey: ['tried', of.kind, of.code, approval],
    queryFn: ({ signal }) => trySettling(of, approval, signal),
    enabled: mayTry && !settling.isPending && !settling.isSuccess,
    retry: false,
    gcTime: 0,
  });

/**
 * What was computed and what will start and stop, as beside the form; where it would be refused by now, why. Countersigned,
 * as it was tried.
 */
function ComesOf({ of, approval, settling, tried }: Coming) {
  const { t } = useText();
  const isDone = settling.isSuccess;
  if (isDone && (settling.variables.how !== 'countersign' || tried.data === undefined)) return null;
  const besides = tried.isPending ? [t('approval.trying')] : tried.isError ? [tried.error.message] : [];
  return (
    <Beside
      isAsked
      isRequest
      kind={of.kind}
      of={approval}
      on={approval.occurredOn}
      {...{ isDone, besides }}
      tried={tried.data}
    />
  );
}
