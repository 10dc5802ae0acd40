import type { Approval } from '../../api/case.ts';
import { Said, SaidFields } from '../../components/said-fields.tsx';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import styles from './step.module.css';

interface Asked {
  readonly of: { readonly kind: 'task' | 'dossier'; readonly code: string };
  readonly approval: Approval;
}

/** What was asked to be countersigned, as it was typed: nothing of it can be changed here. */
export function AskedFor({ of, approval }: Asked) {
  const { t, named } = useText();
  const { occurredOn, dayLabel, paper, document, reason, data, form, names } = approval;
  return (
    <dl className={styles.asked}>
      <Said name={named(dayLabel)} value={writtenDay(occurredOn)} />
      {document !== undefined && (
        <>
          <Said
            name={paper === undefined ? t('step.paper.number') : named(paper.label)}
            value={document.number}
          />
          {document.date !== undefined && (
            <Said name={t('step.paper.day')} value={writtenDay(document.date)} />
          )}
          {document.issuer !== undefined && <Said name={t('step.paper.issuer')} value={document.issuer} />}
          {(document.files ?? []).map(({ sha256, name }) => (
            <div key={sha256}>
              <dt>{t('step.files')}</dt>
              <dd>
                <a href={`/api/v1/${of.kind}s/${encodeURIComponent(of.code)}/files/${sha256}`}>
                  {name ?? sha256}
                </a>
              </dd>
            </div>
          ))}
        </>
      )}
      <SaidFields schema={form} data={data} names={names} />
      {reason !== undefined && <Said name={t('step.reason')} value={reason} />}
    </dl>
  );
}
