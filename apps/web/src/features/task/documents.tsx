import { useQuery } from '@tanstack/react-query';
import { documentsQuery, type CaseDocuments, type CaseRef, type StepOnPaper } from '../../api/case.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { useText } from '../../text/text.tsx';
import { AskedPaper } from './asked-paper.tsx';
import { Card } from './card.tsx';
import { PaperOnRecord } from './paper-on-record.tsx';
import styles from './task.module.css';

/** What is on paper, which recorded steps want a paper and have none, and what the next steps will need. */
export function Documents({ of }: { readonly of: CaseRef }) {
  const { t } = useText();
  const documents = useQuery(documentsQuery(of));
  const missing = documents.data?.items.filter((step) => step.missing) ?? [];
  const brief =
    documents.data === undefined
      ? ''
      : t(missing.length === 0 ? 'case.documents.whole' : 'case.documents.lacks', { count: missing.length });
  return (
    <Card id="van-ban" title={t('case.documents')} brief={brief}>
      {documents.isError && <LoadError error={documents.error} retry={() => void documents.refetch()} />}
      {documents.isPending && <LoadingRows rows={2} />}
      {documents.data !== undefined && <Papers of={of} found={documents.data} missing={missing} />}
    </Card>
  );
}

interface Found {
  readonly of: CaseRef;
  readonly found: CaseDocuments;
  readonly missing: readonly StepOnPaper[];
}

function Papers({ of, found, missing }: Found) {
  const { t } = useText();
  const given = found.items.filter(({ document }) => document !== undefined);
  const undeclared = found.items.filter(
    ({ asked, document, voidedBy }) =>
      asked === undefined && document === undefined && voidedBy === undefined,
  );
  return (
    <div className={styles.papers}>
      {missing.length > 0 && <Missing missing={missing} />}
      <h3>{t('case.documents.given')}</h3>
      {given.length === 0 ? (
        <p>{t('case.documents.none')}</p>
      ) : (
        <ul>
          {given.toReversed().map((step) => (
            <PaperOnRecord key={step.revision} of={of} step={step} />
          ))}
        </ul>
      )}
      <Ahead ahead={found.ahead} />
      {undeclared.length > 0 && (
        <p className={styles.faint}>{t('case.documents.undeclared', { count: undeclared.length })}</p>
      )}
    </div>
  );
}

/** So many are read at a glance; the others on demand. */
const AT_A_GLANCE = 4;

/** The same paper of several steps stands once, with all of them; the newest first. */
function Missing({ missing }: { readonly missing: readonly StepOnPaper[] }) {
  const { t, named } = useText();
  const groups = new Map<string, StepOnPaper[]>();
  for (const step of missing.toReversed()) {
    const name = step.asked === undefined ? '' : `${named(step.asked.label)} ${step.number ?? ''}`.trim();
    groups.set(name, [...(groups.get(name) ?? []), step]);
  }
  const all = [...groups];
  const rest = all.slice(AT_A_GLANCE);
  return (
    <>
      <h3>{t('case.documents.missing', { count: missing.length })}</h3>
      <p className={styles.faint}>{t('case.documents.missing.later')}</p>
      <MissingList groups={all.slice(0, AT_A_GLANCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('case.documents.more', { count: rest.length })}</summary>
          <MissingList groups={rest} />
        </details>
      )}
    </>
  );
}

function MissingList({
  groups,
}: {
  readonly groups: readonly (readonly [string, readonly StepOnPaper[]])[];
}) {
  const { t } = useText();
  return (
    <ul>
      {groups.map(([name, steps]) => (
        <li key={name} data-paper="missing">
          <AskedPaper name={name} asked={steps[0]?.asked} />
          <span>
            {t('case.documents.events', {
              numbers: steps
                .map(({ revision }) => String(revision + 1))
                .toReversed()
                .join(', '),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Ahead({ ahead }: { readonly ahead: CaseDocuments['ahead'] }) {
  const { t, named } = useText();
  if (ahead.length === 0) return null;
  return (
    <>
      <h3>{t('case.documents.ahead')}</h3>
      <ul>
        {ahead.map(({ command, label, asked, encloses }) => (
          <li key={command} data-paper="ahead">
            <span>{named(label)}:</span>
            {asked === undefined ? (
              <b>{t('case.documents.notDeclared')}</b>
            ) : (
              <AskedPaper name={named(asked.label)} asked={asked} />
            )}
            {encloses.map((one) => (
              <span key={one.command}>
                {named(one.label)}: {t(one.isThere ? 'case.documents.there' : 'case.documents.notThere')}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
