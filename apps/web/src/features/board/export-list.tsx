import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.ts';
import { saveFile } from '../../components/save-file.ts';
import { useWhyNot } from '../../components/why-not.tsx';
import { useText } from '../../text/text.tsx';
import { askedOf, type BoardSearch } from './board-search.ts';
import styles from './board.module.css';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;
type Form = keyof typeof TYPES;

/** What is filtered, all of it, as a file; the program keeps on record that it was made. */
export function ExportList() {
  const { t } = useText();
  const search = useSearch({ from: '/nhiem-vu' });
  const made = useMutation({ mutationFn: (form: Form) => saved(search, form) });
  const whyNot = useWhyNot();
  return (
    <>
      {made.isError && (
        <p role="alert" className={styles.failed}>
          {whyNot(made.error)}
        </p>
      )}
      <Button
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={made.isPending}
        onClick={() => made.mutate('xlsx')}
      >
        {t('board.export.xlsx')}
      </Button>
      <Button variant="subtle" disabled={made.isPending} onClick={() => made.mutate('csv')}>
        {t('board.export.csv')}
      </Button>
    </>
  );
}

async function saved(search: BoardSearch, form: Form): Promise<void> {
  const asked = { params: { query: askedOf(search) }, headers: { Accept: TYPES[form] } };
  const file: Blob = await answerOf(api.GET('/api/v1/tasks', { ...asked, parseAs: 'blob' }));
  saveFile(file, `nhiem-vu.${form}`);
}
