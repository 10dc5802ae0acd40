import { Button } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CaseRef, StepOnPaper } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { saveFile } from '../../components/save-file.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

interface Of {
  readonly of: CaseRef;
  readonly step: StepOnPaper;
}

type File = NonNullable<StepOnPaper['document']>['files'][number];

/** A paper that was recorded with a step: its number, day and issuer, its files; voided or corrected, it says so. */
export function PaperOnRecord({ of, step }: Of) {
  const { t, named } = useText();
  const { document, asked, label, revision, voidedBy, correctedBy } = step;
  if (document === undefined) return null;
  const { number, date, issuer, files } = document;
  const told = [
    t('case.documents.number', { number }),
    ...(date === undefined ? [] : [writtenDay(date)]),
    ...(issuer === undefined ? [] : [issuer]),
  ];
  return (
    <li data-paper={voidedBy === undefined ? 'given' : 'voided'}>
      <b>
        <IconFileText size={16} aria-hidden /> {named(asked?.label ?? label)}
      </b>
      <span>{told.join(' · ')}</span>
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
        <OneFile key={file.sha256} of={of} file={file} />
      ))}
    </li>
  );
}

/** Saved, never shown in the page; the server holds every byte against the hash. */
function OneFile({ of, file }: { readonly of: CaseRef; readonly file: File }) {
  const { t, language } = useText();
  const name = file.name ?? file.sha256.slice(0, 12);
  const saved = useMutation({ mutationFn: () => fetched(of, file).then((blob) => saveFile(blob, name)) });
  const size = Math.ceil(file.size / 1024).toLocaleString(language);
  if (file.isGone)
    return (
      <span className={styles.broken}>
        {name}: {t('case.documents.gone')}
      </span>
    );
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.file}
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={saved.isPending}
        onClick={() => saved.mutate()}
      >
        {name} ({size} kB)
      </Button>
      {saved.isError && (
        <span role="alert" className={styles.broken}>
          {saved.error instanceof Problem ? saved.error.message : t('case.documents.brokeOff')}
        </span>
      )}
    </>
  );
}

function fetched({ kind, code }: CaseRef, { sha256 }: File): Promise<Blob> {
  const asked = { params: { path: { id: code, sha256 } }, parseAs: 'blob' as const };
  return answerOf(
    kind === 'task'
      ? api.GET('/api/v1/tasks/{id}/files/{sha256}', asked)
      : api.GET('/api/v1/dossiers/{id}/files/{sha256}', asked),
  );
}
