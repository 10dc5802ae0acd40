import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { untilAnswered } from '../../api/ask-again.ts';
import { useFocused } from '../../components/focused.ts';
import { usePageTitle } from '../../components/page-title.ts';
import { useSees } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import { FileZone } from './file-zone.tsx';
import { HandedInFiles } from './handed-in-files.tsx';
import { emptyList, handIn } from './import-calls.ts';
import styles from './import.module.css';
import { SaveButton } from './save-button.tsx';
import type { Chosen, SentFile } from './sent-file.ts';
import { FileRefused, TriedFile } from './tried-file.tsx';

/** Nhập dữ liệu: a file in, what would become of it, handed in for a second person; and what was handed in. */
export function ImportPage() {
  const { t } = useText();
  usePageTitle(t('import.title'));
  const { imports: mine } = useSees();
  return (
    <>
      <div className={styles.head}>
        <h1>{t('import.title')}</h1>
        {mine && (
          <div className={styles.tools}>
            <SaveButton label="import.template" name="danh-sach.xlsx" load={() => emptyList('xlsx')} />
            <SaveButton isPlain label="board.export.csv" name="danh-sach.csv" load={() => emptyList('csv')} />
          </div>
        )}
      </div>
      {mine && <NewFile />}
      <HandedInFiles />
    </>
  );
}

function NewFile() {
  const { t } = useText();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const handing = useMutation({
    mutationFn: (file: SentFile) => handIn(file),
    ...untilAnswered,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['imports'], exact: true }),
  });
  const choose = (next: Chosen | undefined): void => {
    handing.reset();
    setChosen(next);
  };
  if (handing.data !== undefined && 'approval' in handing.data)
    return <Sent approval={handing.data.approval} again={() => choose(undefined)} />;
  return (
    <>
      <p className={styles.intro}>{t('import.intro')}</p>
      <FileZone chosen={chosen} choose={choose} isBusy={handing.isPending} />
      {chosen !== undefined && 'wrong' in chosen && <FileRefused said={[t(chosen.wrong)]} />}
      {chosen !== undefined && 'bytes' in chosen && (
        <TriedFile key={chosen.key} file={chosen} handing={handing} />
      )}
    </>
  );
}

/** A second person was asked: nothing of it is recorded yet. */
function Sent({ approval, again }: { readonly approval: string; readonly again: () => void }) {
  const { t } = useText();
  const box = useFocused<HTMLDivElement>();
  return (
    <div ref={box} tabIndex={-1} role="status" className={classes(card.card, styles.receipt)}>
      <h2>
        <IconUserCheck size={18} aria-hidden /> {t('step.asked')}
      </h2>
      <p>{t('import.sent')}</p>
      <p className={styles.tools}>
        <Button variant="filled" component={Link} to={`/nhap/${approval}`}>
          {t('import.open')}
        </Button>
        <Button onClick={again}>{t('import.another')}</Button>
      </p>
    </div>
  );
}
