import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useWorkHead } from '../../components/work-head.ts';
import { writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { isoDay, isoMinute } from '../../text/typed-day.ts';
import { partsOf, quartersAround } from './quarters.ts';
import type { Report } from './report.ts';
import { reportSearch } from './report-search.ts';
import styles from './report.module.css';

/** Which quarter, what happened by when, what was known by when. */
export function ReportPeriod({ shown }: { readonly shown: Report | undefined }) {
  const { t } = useText();
  const { quarter } = useParams({ from: '/bao-cao/quy/$quarter' });
  const { asOf, knownAt } = useSearch({ from: '/bao-cao/quy/$quarter' });
  const navigate = useNavigate({ from: '/bao-cao/quy/$quarter' });
  const work = useWorkHead();
  const choose = (part: Record<string, unknown>): void =>
    void navigate({ to: '.', search: (before) => reportSearch({ ...before, ...part }), replace: true });
  const day = asOf ?? shown?.asOf;
  return (
    <div className={styles.period} role="search" aria-label={t('report.period')}>
      <label className={styles.choice}>
        {t('report.quarter')}
        <select
          value={quarter}
          onChange={({ target: { value } }) =>
            void navigate({ to: '/bao-cao/quy/$quarter', params: { quarter: value }, search: {} })
          }
        >
          {quartersAround(work.data?.today ?? day ?? '2023-01-01', quarter).map((name) => (
            <option key={name} value={name}>
              {t('report.quarter.name', partsOf(name))}
            </option>
          ))}
        </select>
      </label>
      <Typed
        key={`xay-ra ${day ?? ''}`}
        label={t('report.asOf')}
        said={day === undefined ? '' : writtenDay(day)}
        read={isoDay}
        wrong={t('report.asOf.wrong')}
        choose={(value) => choose({ asOf: value })}
      />
      <Typed
        key={`biet ${knownAt ?? ''}`}
        label={t('report.knownAt')}
        hint={t('report.knownAt.hint')}
        said={knownAt === undefined ? '' : `${writtenDay(inVietnam(knownAt))} ${writtenHour(knownAt)}`}
        read={isoMinute}
        wrong={t('report.knownAt.wrong')}
        choose={(value) => choose({ knownAt: value })}
      />
    </div>
  );
}

/** The day in Vietnam of an instant. */
const inVietnam = (instant: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant));

interface TypedTime {
  readonly label: string;
  readonly hint?: string;
  readonly said: string;
  readonly read: (said: string) => string | undefined;
  readonly wrong: string;
  readonly choose: (value: string | undefined) => void;
}

/** A time typed; taken when it is left or on Enter, told where it is none. */
function Typed({ label, hint, said, read, wrong, choose }: TypedTime) {
  const [typed, type] = useState(said);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const take = (): void => {
    if (typed === said) return;
    const value = typed.trim() === '' ? undefined : read(typed);
    setWrong(typed.trim() !== '' && value === undefined);
    if (typed.trim() === '' || value !== undefined) choose(value);
  };
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        inputMode="numeric"
        aria-invalid={isWrong}
        aria-describedby={`${id}-noi`}
        onChange={({ target }) => type(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
      <span
        id={`${id}-noi`}
        className={isWrong ? styles.failed : styles.hint}
        role={isWrong ? 'alert' : undefined}
      >
        {isWrong ? wrong : hint}
      </span>
    </div>
  );
}
