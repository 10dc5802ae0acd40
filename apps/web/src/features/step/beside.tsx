import { IconCircleCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import type { CaseAction, CaseRef } from '../../api/case.ts';
import { useCaseText } from '../../components/case-text.ts';
import { isWeekend, weekdayWithin, writtenDay, writtenDayMonth } from '../../text/dates.ts';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { upperFirst } from '../../text/upper-first.ts';
import { OfEach } from './of-each.tsx';
import type { Foreseen, Rules } from './step-queries.ts';
import type { Tried } from './target.ts';
import styles from './step.module.css';

/** What is told of a step beside its form. */
export type ToTellOf = Pick<CaseAction, 'computed' | 'source'>;

interface Told {
  readonly kind: CaseRef['kind'];
  readonly of: ToTellOf;
  /** It holds only once a second person has signed it. */
  readonly isAsked: boolean;
  /** It was signed: so it came out. */
  readonly isDone?: boolean;
  /** undefined: nothing can be said yet. */
  readonly tried: Tried | undefined;
  /** Nothing can be asked: the line is down. */
  readonly isAway?: boolean;
  /** What decides it, as far as it was said, while nothing can be said of the whole. */
  readonly rules?: Rules | undefined;
  /** Why not, where it is no field's fault. */
  readonly besides: readonly string[];
}

/** Beside the form: what is computed of it, and what the step will start and stop. */
export function Beside({ kind, of, isAsked, isDone = false, isAway = false, tried, rules, besides }: Told) {
  const { t } = useText();
  const foreseen = tried?.foreseen;
  return (
    <aside className={styles.beside} aria-label={t('step.beside')}>
      <div role="status" aria-atomic={false} className={styles.besideBoxes}>
        {of.computed.length > 0 && tried?.each === undefined && (
          <Computed of={of} foreseen={foreseen} isAway={isAway} rules={foreseen?.rules ?? rules ?? []} />
        )}
        <section className={classes(card.card, styles.box)}>
          <header>
            <h2>{t(isDone ? 'step.approved' : isAsked ? 'step.whenApproved' : 'step.whenRecorded')}</h2>
          </header>
          {tried === undefined && (
            <p className={styles.muted}>{isAway ? t('step.away') : (besides[0] ?? t('step.notYet'))}</p>
          )}
          {foreseen !== undefined && <Effects kind={kind} foreseen={foreseen} />}
          {tried?.each !== undefined && <OfEach results={tried.each} />}
        </section>
      </div>
    </aside>
  );
}

interface ToCompute {
  readonly of: ToTellOf;
  readonly foreseen: Foreseen | undefined;
  readonly isAway: boolean;
  readonly rules: Rules;
}

function Computed({ of, foreseen, isAway, rules }: ToCompute) {
  const { t, named } = useText();
  const [first] = of.computed;
  const what = first === undefined ? '' : named(first.label);
  return (
    <section className={classes(card.card, styles.box)}>
      <header>
        <h2>{t('step.computed', { what })}</h2>
        <p>{shortBasis(of.source, { t })}</p>
      </header>
      {foreseen === undefined ? (
        <>
          <p className={styles.figure} data-empty>
            {t('step.notComputed')}
          </p>
          {!isAway && (
            <p className={styles.muted}>{t('step.notComputed.text', { what: lowerFirst(what) })}</p>
          )}
        </>
      ) : (
        foreseen.computed.map(({ field, label, value, valueLabel }) => (
          <p key={field} className={styles.figure}>
            {field !== first?.field && <span>{named(label)}: </span>}
            <b>{valueLabel === null ? said(value) : upperFirst(named(valueLabel))}</b>{' '}
            <span>{t('step.computed.bySystem')}</span>
          </p>
        ))
      )}
      {rules.length > 0 && <RuleList rules={rules} />}
    </section>
  );
}

/** What decides it, each with whether it holds; of what was not said yet that is open. */
function RuleList({ rules }: { readonly rules: Rules }) {
  const { named } = useText();
  return (
    <ul className={styles.rules}>
      {rules.map(({ rule, holds, title, text }) => (
        <li key={rule} data-holds={holds ?? 'open'}>
          <RuleSign holds={holds} />
          <span>
            <b>{named(title)}.</b> {named(text)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function RuleSign({ holds }: Pick<Rules[number], 'holds'>) {
  const Sign = holds === null ? IconCircleDashed : holds ? IconCircleCheck : IconX;
  return <Sign size={16} aria-hidden />;
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

interface ToTell {
  readonly kind: CaseRef['kind'];
  readonly foreseen: Foreseen;
}

function Effects({ kind, foreseen: { state, deadlines } }: ToTell) {
  const { named } = useText();
  const ofCase = useCaseText(kind);
  return (
    <>
      {deadlines.length > 0 && (
        <ul className={styles.effects}>
          {deadlines.map((one) => (
            <Effect key={`${one.id} ${String(one.occurrence ?? '')} ${one.before?.dueOn ?? ''}`} of={one} />
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
function Effect({ of }: { readonly of: ToEffect }) {
  const { t, named } = useText();
  const [movedOff, wasBefore] = [useMovedOffDayOff(), useBefore()];
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
            {[
              ...wasBefore(of),
              ...(term === null
                ? []
                : [`${t(`term.${term.unit}`, { count: Math.abs(term.count) })}${movedOff(of)}`]),
              article,
            ].join(', ')}
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
