import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { writtenSize } from '../../text/file-words.ts';
import { useText } from '../../text/text.tsx';
import styles from './import.module.css';
import { ACCEPTED, chosenFile, type Chosen } from './sent-file.ts';

interface Zone {
  readonly chosen: Chosen | undefined;
  readonly choose: (chosen: Chosen) => void;
  readonly isBusy: boolean;
}

/** Where a file comes in: by a button, or dropped. */
export function FileZone({ chosen, choose, isBusy }: Zone) {
  const [isOver, setOver] = useState(false);
  useNoLeaving();
  const take = (files: FileList | null): void => {
    setOver(false);
    const file = files?.[0];
    if (file !== undefined && !isBusy) void chosenFile(file).then(choose);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={styles.zone}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <IconFileUpload size={28} stroke={1.5} aria-hidden />
      <ByButton chosen={chosen} take={take} isBusy={isBusy} />
    </div>
  );
}

interface ByHand {
  readonly chosen: Chosen | undefined;
  readonly take: (files: FileList | null) => void;
  readonly isBusy: boolean;
}

function ByButton({ chosen, take, isBusy }: ByHand) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {chosen === undefined ? (
        <p>{t('import.drop')}</p>
      ) : (
        <p>
          <b>{chosen.name}</b> {'bytes' in chosen && writtenSize(chosen.bytes.size)}
        </p>
      )}
      <Button
        variant={chosen === undefined ? 'filled' : 'default'}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {t(chosen === undefined ? 'import.choose' : 'import.chooseOther')}
      </Button>
      <p className={styles.hint}>{t('import.kinds')}</p>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={t('import.choose')}
        onChange={({ target }) => {
          take(target.files);
          // The same file, mended, may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

/** A file that is dropped beside the zone would be opened in place of the page. */
function useNoLeaving(): void {
  useEffect(() => {
    const stay = (event: Event): void => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
}
