import { IconFileText } from '@tabler/icons-react';
import type { CaseRef, StepOnPaper } from '../../api/case.ts';
import { useText } from '../../text/text.tsx';
import { paperWords, PaperFile } from './paper-words.tsx';
import styles from './task.module.css';

interface Of {
  readonly of: CaseRef;
  readonly step: StepOnPaper;
}

/** A paper that was recorded with a step: its number, day and issuer, its files; voided or corrected, it says so. */
export function PaperOnRecord({ of, step }: Of) {
  const { t, named } = useText();
  const { document, asked, label, revision, voidedBy, correctedBy } = step;
  if (document === undefined) return null;
  const { files } = document;
  return (
    <li data-paper={voidedBy === undefined ? 'given' : 'voided'}>
      <b>
        <IconFileText size={16} aria-hidden /> {named(asked?.label ?? label)}
      </b>
      <span>{paperWords(document, t)}</span>
      <span>{t('case.timeline.number', { number: revision + 1 })}</span>
      {voidedBy !== undefined && (
        <span className={styles.tag}>{t('case.timeline.voidedBy', { number: voidedBy + 1 })}</span>
      )}
      {correctedBy.map((by) => (
        <span key={by} className={styles.tag}>
          {t('case.timeline.correctedBy', { number: by + 1 })}
        </span>
      ))}
      {files.length === 0 && <span>{t('case.documents.noFile')}</span>}
      {files.map((file) => (
        <PaperFile key={file.sha256} of={of} file={file} />
      ))}
    </li>
  );
}
