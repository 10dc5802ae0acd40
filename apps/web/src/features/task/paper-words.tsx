import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CaseRef } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { saveFile } from '../../components/save-file.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

/** The paper that a step rests on. */
export interface Paper {
  readonly number: string;
  readonly date?: string | undefined;
  readonly issuer?: string | undefined;
  readonly files?: readonly PaperFileRef[];
}

interface PaperFileRef {
  readonly sha256: string;
  readonly size: number;
  readonly name?: string | undefined;
  /** Nothing is stored under its hash; absent: nobody looked. */
  readonly isGone?: boolean;
}

/** Its number, day and issuer, as far as they are given. */
export function paperWords({ number, date, issuer }: Paper, t: ReturnType<typeof useText>['t']): string {
  return [
    t('case.documents.number', { number }),
    ...(date === undefined ? [] : [writtenDay(date)]),
    ...(issuer === undefined ? [] : [issuer]),
  ].join(' · ');
}

/** Saved, never shown in the page; the server holds every byte against the hash. */
export function PaperFile({ of, file }: { readonly of: CaseRef; readonly file: PaperFileRef }) {
  const { t, language } = useText();
  const name = file.name ?? file.sha256.slice(0, 12);
  const saved = useMutation({ mutationFn: () => fetched(of, file).then((blob) => saveFile(blob, name)) });
  const size = Math.ceil(file.size / 1024).toLocaleString(language);
  if (file.isGone === true)
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

function fetched({ kind, code }: CaseRef, { sha256 }: PaperFileRef): Promise<Blob> {
  const asked = { params: { path: { id: code, sha256 } }, parseAs: 'blob' as const };
  return answerOf(
    kind === 'task'
      ? api.GET('/api/v1/tasks/{id}/files/{sha256}', asked)
      : api.GET('/api/v1/dossiers/{id}/files/{sha256}', asked),
  );
}
