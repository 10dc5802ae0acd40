import { IconAlertTriangle, IconCheck, IconEqual } from '@tabler/icons-react';
import { Fragment } from 'react';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import styles from './import.module.css';
import type { PlannedRow } from './planned-rows.ts';

const SIGNS = { accepted: IconCheck, unchanged: IconEqual, refused: IconAlertTriangle } as const;

/** A record: its whole name, what would become of it, where its task would stand, what to look at again; or all that is wrong with it. */
export function PlanRow({ row }: { readonly row: PlannedRow }) {
  const { t, named } = useText();
  const { line, code, title, outcome, commandLabel, stateLabel, nextDeadline, wrongs, doubts } = row;
  const Sign = SIGNS[outcome];
  return (
    <tr data-outcome={outcome}>
      <td data-number>
        <span className={styles.phone}>{t('import.column.line')} </span>
        {line}
      </td>
      <th scope="row">
        {title ?? code ?? t('import.noName')}
        {title !== null && code !== null && <span>{code}</span>}
        <Doubts of={doubts} />
      </th>
      <td>
        <b className={styles.outcome} data-outcome={outcome}>
          <Sign size={14} aria-hidden /> {t(`import.outcome.${outcome}`)}
        </b>
        {commandLabel !== null && <span>{named(commandLabel)}</span>}
      </td>
      {outcome === 'refused' ? (
        <td colSpan={2} className={styles.wrongs}>
          <dl>
            {wrongs.map(({ heading, message }, at) => (
              <Fragment key={at}>
                {heading !== undefined && <dt>{heading}</dt>}
                <dd>{message}</dd>
              </Fragment>
            ))}
          </dl>
        </td>
      ) : (
        <>
          <td>{stateLabel === null ? '–' : named(stateLabel)}</td>
          <td>
            {nextDeadline === null ? (
              '–'
            ) : (
              <>
                {writtenDay(nextDeadline.dueOn)}
                <span>{named(nextDeadline.label)}</span>
              </>
            )}
          </td>
        </>
      )}
    </tr>
  );
}

function Doubts({ of }: { readonly of: PlannedRow['doubts'] }) {
  return of.map(({ field, message }) => (
    <span key={field} className={styles.doubt}>
      <IconAlertTriangle size={14} aria-hidden /> {message}
    </span>
  ));
}
