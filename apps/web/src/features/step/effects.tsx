import type { CaseRef } from '../../api/case.ts';
import { useCaseText } from '../../components/case-text.ts';
import { isWeekend, weekdayWithin, writtenDay, writtenDayMonth } from '../../text/dates.ts';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText, type Label } from '../../text/text.tsx';
import type { Foreseen } from './step-queries.ts';
import styles from './step.module.css';

interface ToTell {
  readonly kind: CaseRef['kind'];
  readonly foreseen: Foreseen;
  readonly own: OwnDay;
}

/** The day of the step itself, as it calls it. */
interface OwnDay {
  readonly day: string | undefined;
  readonly label: Label;
}

/** What a step starts, moves and ends, and where its case stands afterwards. */
export function Effects({ kind, foreseen: { state, deadlines }, own }: ToTell) {
  const { named } = useText();
  const ofCase = useCaseText(kind);
  return (
    <>
      {deadlines.length > 0 && (
        <ul className={styles.effects}>
          {deadlines.map((one) => (
            <Effect
              key={`${one.id} ${String(one.occurrence ?? '')} ${one.before?.dueOn ?? ''}`}
              of={one}
              own={own}
            />
          ))}
        </ul>
      )}
      <p className={styles.becomes}>
        {state.label === null || state.before === state.after ? (
          ofCase('step.staysIn', { state: state.label === null ? '–' : named(state.label) })
        ) : (
          <>
            {ofCase('step.goesTo')} <b>{named(state.label)}</b>.
          </>
        )}
      </p>
    </>
  );
}

type ToEffect = Foreseen['deadlines'][number];

/** What becomes of a deadline that is open afterwards: it begins, moves, or is open again, which may move it too. */
function useBefore(): (of: ToEffect) => readonly string[] {
  const { t } = useText();
  return ({ before, after }) => {
    if (before === null) return [];
    const moved = before.dueOn === after?.dueOn ? [] : [t('step.moved', { day: writtenDay(before.dueOn) })];
    return before.status === 'open' ? moved : [t('step.reopened'), ...moved];
  };
}

/** One deadline: on which day it ends, and how; that it moves, from when; that it starts, and what it is counted by. */
function Effect({ of, own }: { readonly of: ToEffect; readonly own: OwnDay }) {
  const { t, named } = useText();
  const [counted, movedOff, wasBefore] = [useCounted(own), useMovedOffDayOff(), useBefore()];
  const { label, occurrence, before, after, term, basis } = of;
  const name = `${named(label)}${occurrence === undefined ? '' : ` ${String(occurrence)}`}`;
  const article = /Điều [\d.]+/.exec(basis)?.[0] ?? shortBasis(basis, { t });
  const ended = after === null ? 'cancelled' : after.status;
  return (
    <li>
      <b data-ended={ended}>{writtenDay((after ?? before)?.dueOn ?? '')}</b>
      {ended === 'open' ? (
        <div>
          {name}
          <span>
            {[...wasBefore(of), ...(term === null ? [] : [`${counted(of)}${movedOff(of)}`]), article].join(
              ', ',
            )}
          </span>
        </div>
      ) : (
        <div>
          {t('step.ends', { deadline: lowerFirst(name) })}
          <span>
            {ended !== 'cancelled' &&
              after?.closedOn !== undefined &&
              `${t('step.ended.on', { day: writtenDay(after.closedOn) })}, `}
            <em data-ended={ended}>{t(`step.ended.${ended}`)}</em>
          </span>
        </div>
      )}
    </li>
  );
}

/** How long it is, and from which day that counts: of the step itself by what it is called. */
function useCounted({ day: own, label }: OwnDay): (of: ToEffect) => string {
  const { t, named } = useText();
  return ({ term, countedFrom: from }) => {
    if (term === null) return '';
    const length = t(`term.${term.unit}`, { count: Math.abs(term.count) });
    if (from === undefined) return length;
    const day = from === own ? `${lowerFirst(named(label))} ${writtenDay(from)}` : writtenDay(from);
    return t(term.count < 0 ? 'step.countedBack' : 'step.counted', { term: length, day });
  };
}

/** Why it is due later than it counts to; empty: it is not. */
function useMovedOffDayOff(): (of: ToEffect) => string {
  const { t, language } = useText();
  return ({ countedTo: day, after }) => {
    if (day === undefined || after === null) return '';
    const off = isWeekend(day) ? weekdayWithin(day, language) : t('step.dayOff.other');
    const next = weekdayWithin(after.dueOn, language);
    return ` ${t('step.dayOff', { day: writtenDayMonth(day), off, next })}`;
  };
}
