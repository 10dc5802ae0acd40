import { useRoles } from '../../components/roles.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import type { CaseRef, ShownCase } from './case.ts';
import { Settle } from './settle.tsx';
import styles from './task.module.css';
import { writtenValue } from './written-value.ts';

type Waiting = ShownCase['approvals'][number];

/** Steps that wait for a second person: whole, to be read before anybody decides. */
export function Approvals({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  if (shown.approvals.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="cho-duyet">
      <header>
        <h2 id="cho-duyet">{t('approval.title')}</h2>
        <p>{t('approval.hint')}</p>
      </header>
      {shown.approvals.map((waiting) => (
        <Request key={waiting.approval} of={of} waiting={waiting} />
      ))}
    </section>
  );
}

function Request({ of, waiting }: { readonly of: CaseRef; readonly waiting: Waiting }) {
  const { t, named, either } = useText();
  const roles = useRoles();
  const { label, occurredOn, requestedBy, requestedAt, document, fields, countersigners } = waiting;
  const mayCountersign = countersigners.some(({ role }) => roles.includes(role));
  return (
    <div className={styles.request}>
      <h3>{named(label)}</h3>
      <p>
        {t('approval.by', { by: requestedBy.replace(/^person:/, ''), day: writtenDay(requestedAt) })}{' '}
        {t('approval.who', { who: either(countersigners) })}
      </p>
      <dl className={styles.pairs}>
        <div>
          <dt>{t('approval.occurredOn')}</dt>
          <dd>{writtenDay(occurredOn)}</dd>
        </div>
        {document?.number !== undefined && (
          <div>
            <dt>{t('approval.document')}</dt>
            <dd>
              {[document.number, writtenDay(document.date ?? ''), document.issuer].filter(Boolean).join(', ')}
            </dd>
          </div>
        )}
        {fields.map(({ name, label: field, value }) => (
          <div key={name}>
            <dt>{named(field)}</dt>
            <dd>{writtenValue({ name, value, t })}</dd>
          </div>
        ))}
      </dl>
      <Settle of={of} approval={waiting.approval} requestedBy={requestedBy} mayCountersign={mayCountersign} />
    </div>
  );
}
