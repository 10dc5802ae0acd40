import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import fieldStyles from '../../components/fields.module.css';
import type { CaseAction } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { writtenDay } from '../../text/dates.ts';
import { shortHash, writtenSize } from '../../text/file-words.ts';
import { useText } from '../../text/text.tsx';
import { isoDay } from '../../text/typed-day.ts';
import { DayField } from './day-field.tsx';
import { FILES, filesIn, ISSUER, NUMBER, OCCURRED_ON, PAPER_DAY, type AttachedFile } from './envelope.ts';
import { useForm } from './form-context.ts';
import type { FormField } from './form-field.ts';
import { Offer, SameAs } from './offer.tsx';
import { PlainField } from './plain-field.tsx';
import styles from './step.module.css';
import { saidAt } from './typed.ts';

interface OnPaper {
  readonly paper: CaseAction['paper'] | undefined;
  /** The field of the step that is the paper's own number. */
  readonly own: FormField | undefined;
}

/** The paper that a record rests on: number, day, who issued it, its files. A paper has its number; its day may not be known. */
export function Paper({ paper, own }: OnPaper) {
  const { t, named } = useText();
  const both = (key: 'step.paper.number' | 'step.paper.issuer') => ({ vi: t(key), en: t(key) });
  const number = <PlainField field={{ ...NUMBER, required: true, label: both('step.paper.number') }} />;
  return (
    <section className={styles.section} aria-labelledby="van-ban">
      <header>
        <h2 id="van-ban">
          {paper === undefined ? t('step.paper') : named(paper.label)}{' '}
          <span className={fieldStyles.optional}>
            {paper === undefined ? t('step.optional') : `(${t('step.paper.needed')})`}
          </span>
        </h2>
        {paper !== undefined && <p className={fieldStyles.hint}>{t('step.paper.later')}</p>}
      </header>
      <div className={styles.row}>
        {own === undefined ? (
          number
        ) : (
          <div className={styles.offered}>
            {number}
            <SameAs path={NUMBER.path} other={own} />
          </div>
        )}
        <div className={styles.offered}>
          <DayField path={PAPER_DAY.path} label={t('step.paper.day')} required={false} />
          <SameDay />
        </div>
      </div>
      <PlainField field={{ ...ISSUER, label: both('step.paper.issuer') }} />
      <Files />
    </section>
  );
}

/** A paper is often of the step's own day. */
function SameDay() {
  const { t } = useText();
  const { typed } = useForm();
  const day = isoDay(saidAt(typed, OCCURRED_ON.path));
  const isOffered =
    day !== undefined && saidAt(typed, NUMBER.path).trim() !== '' && saidAt(typed, PAPER_DAY.path) === '';
  const value = isOffered ? writtenDay(day) : undefined;
  return <Offer path={PAPER_DAY.path} value={value} words={t('step.paper.sameDay', { day: value ?? '' })} />;
}

const send = async (file: File): Promise<AttachedFile> => {
  const stored = await answerOf(
    api.POST('/api/v1/files', {
      body: '',
      bodySerializer: () => file,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
  return { ...stored, name: file.name };
};

/** Files go up as they are chosen; the record names them by what is in them. */
function Files() {
  const { t } = useText();
  const { typed, change } = useForm();
  const files = filesIn(typed);
  const [input, choose, id] = [useRef<HTMLInputElement>(null), useRef<HTMLButtonElement>(null), useId()];
  const keep = (all: readonly AttachedFile[]): void => change(FILES, JSON.stringify(all));
  const drop = (dropped: AttachedFile): void => {
    // Its own button goes with it.
    choose.current?.focus();
    keep(files.filter(({ sha256 }) => sha256 !== dropped.sha256));
  };
  const sending = useMutation({
    mutationFn: (chosen: readonly File[]) => Promise.all(chosen.map(send)),
    onSuccess: (sent) => keep([...files, ...sent]),
  });
  return (
    <div className={fieldStyles.field} role="group" aria-labelledby={id}>
      <p id={id} className={fieldStyles.name}>
        {t('step.files')} <span className={fieldStyles.optional}>{t('step.optional')}</span>
      </p>
      <WhyNot error={sending.error} />
      {files.map((file) => (
        <Attached key={file.sha256} file={file} drop={() => drop(file)} />
      ))}
      <div>
        <Button
          ref={choose}
          loading={sending.isPending}
          leftSection={<IconPaperclip size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('step.files.choose')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = '';
          if (chosen.length > 0) sending.mutate(chosen);
        }}
      />
    </div>
  );
}

function Attached({ file, drop }: { readonly file: AttachedFile; readonly drop: () => void }) {
  const { t } = useText();
  return (
    <p className={styles.file}>
      <IconPaperclip size={16} aria-hidden />
      <span>
        <b>{file.name}</b> {writtenSize(file.size)}
        <span className={styles.hash}>{t('step.files.hash', { hash: shortHash(file.sha256) })}</span>
      </span>
      <Button variant="subtle" onClick={drop} aria-label={t('step.files.dropNamed', { name: file.name })}>
        {t('step.files.drop')}
      </Button>
    </p>
  );
}
