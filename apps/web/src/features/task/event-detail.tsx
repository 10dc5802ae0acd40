import { useState } from 'react';
import type { CaseEvent, CaseRef } from '../../api/case.ts';
import { Said, SaidFields } from '../../components/said-fields.tsx';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { paperWords, PaperFile, type Paper } from './paper-words.tsx';
import styles from './task.module.css';

interface Of {
  readonly of: CaseRef;
  readonly event: CaseEvent;
}

/** What a fact holds, on what paper, when it was recorded and by whom. Made when it is opened. */
export function EventDetail({ of, event }: Of) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.detail} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('case.timeline.detail')}
        <span className="unseen"> {t('case.timeline.number', { number: event.revision + 1 })}</span>
      </summary>
      {isOpen && <Inside of={of} event={event} />}
    </details>
  );
}

function Inside({ of, event }: Of) {
  const { t, named } = useText();
  const { data, form, names, dayLabel, occurredOn, recordedAt } = event;
  const { recordedByLabel, approvedByLabel, metadata } = event;
  const { document } = metadata as unknown as Sealed;
  const written = { day: writtenDay(dayOfInstant(recordedAt)), hour: writtenHour(recordedAt) };
  // A request holds the paper that it was sent with: it is told once, with its files.
  const { document: _, ...besides } = data;
  return (
    <>
      <dl className={styles.inside}>
        <Said name={named(dayLabel)} value={writtenDay(occurredOn)} />
        <SaidFields schema={form} data={document === undefined ? data : besides} names={names} />
        {document !== undefined && <OnPaper of={of} paper={document} />}
        <Said name={t('case.timeline.recorded')} value={t('case.timeline.recordedAt', written)} />
        <Said name={t('case.timeline.recordedBy')} value={named(recordedByLabel)} />
        {approvedByLabel !== undefined && (
          <Said name={t('case.timeline.approvedBy')} value={named(approvedByLabel)} />
        )}
      </dl>
      <Codes event={event} />
    </>
  );
}

/** A paper as it stands among the papers of the case. */
function OnPaper({ of, paper }: { readonly of: CaseRef; readonly paper: Paper }) {
  const { t } = useText();
  return (
    <div>
      <dt>{t('case.documents')}</dt>
      <dd>
        {paperWords(paper, t)}
        {(paper.files ?? []).map((file) => (
          <PaperFile key={file.sha256} of={of} file={file} />
        ))}
      </dd>
    </div>
  );
}

/** By what a fact is known to programs and auditors: its id, its hash and that of the one before. */
function Codes({ event: { id, actor, metadata, approvedByLabel } }: { readonly event: CaseEvent }) {
  const { t } = useText();
  const { hash, prevHash, approvedBy } = metadata as unknown as Sealed;
  const rows: readonly (readonly [string, string])[] = [
    ...(isPerson(actor) ? [[t('case.timeline.actorId'), actor] as const] : []),
    // Of a request it is who was asked: nobody approved it yet.
    ...(approvedByLabel !== undefined && isPerson(approvedBy)
      ? [[t('case.timeline.approverId'), approvedBy] as const]
      : []),
    [t('case.timeline.id'), id],
    [t('case.timeline.hash'), hash],
    [t('case.timeline.prevHash'), prevHash ?? t('case.timeline.first')],
  ];
  return (
    <details className={styles.codes}>
      <summary>{t('case.timeline.codes')}</summary>
      <dl className={styles.inside}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.mono}>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Whom the story calls by name: who asks whether two are the same person needs the id. */
const isPerson = (who: string | undefined): who is string => who?.startsWith('person:') === true;

interface Sealed {
  readonly hash: string;
  readonly prevHash: string | null;
  readonly document?: Paper;
  readonly approvedBy?: string;
}
