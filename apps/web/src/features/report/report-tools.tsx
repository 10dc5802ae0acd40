import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import { saveFile } from '../../components/save-file.ts';
import { useWhyNot } from '../../components/why-not.tsx';
import { useText } from '../../text/text.tsx';
import { clocksOf, type ReportOf } from './report.ts';
import styles from './report.module.css';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
} as const;

/** A draft on paper, or as a file to go on with. */
export function ReportTools({ of }: { readonly of: ReportOf }) {
  const { t } = useText();
  const made = useMutation({ mutationFn: (form: keyof typeof TYPES) => saved(of, form) });
  const whyNot = useWhyNot();
  return (
    <div className={styles.tools}>
      {made.isError && (
        <p role="alert" className={styles.failed}>
          {whyNot(made.error)}
        </p>
      )}
      <span className={styles.draft}>{t('report.draft')}</span>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('report.print')}
      </Button>
      <Button
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={made.isPending}
        onClick={() => made.mutate('docx')}
      >
        {t('report.docx')}
      </Button>
      <Button variant="subtle" disabled={made.isPending} onClick={() => made.mutate('md')}>
        {t('report.markdown')}
      </Button>
    </div>
  );
}

async function saved({ quarter, ...clocks }: ReportOf, form: keyof typeof TYPES): Promise<void> {
  const asked = {
    params: { path: { quarter }, query: clocksOf(clocks) },
    headers: { Accept: TYPES[form] },
  };
  const file: Blob = await answerOf(
    api.GET('/api/v1/reports/quarterly/{quarter}', { ...asked, parseAs: 'blob' }),
  );
  saveFile(file, `bao-cao-${quarter}.${form}`);
}
