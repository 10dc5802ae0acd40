import { IconCircleCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import type { CaseAction, CaseRef } from '../../api/case.ts';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { upperFirst } from '../../text/upper-first.ts';
import { Effects } from './effects.tsx';
import { OfEach } from './of-each.tsx';
import { OpenConditions } from './open-conditions.tsx';
import type { Foreseen, Rules } from './step-queries.ts';
import type { Tried } from './target.ts';
import styles from './step.module.css';

/** What is told of a step beside its form. */
export type ToTellOf = Pick<CaseAction, 'computed' | 'source' | 'dayLabel'>;

interface Told {
  readonly kind: CaseRef['kind'];
  readonly of: ToTellOf;
  /** The day that it is recorded of, ISO; undefined while it is none. */
  readonly on: string | undefined;
  /** It holds only once a second person has signed it. */
  readonly isAsked: boolean;
  /** Whoever reads it is the second person, or waits for them. */
  readonly isRequest?: boolean;
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
export function Beside({ kind, of, isAsked, isDone = false, isAway = false, tried, ...told }: Told) {
  const { t } = useText();
  const { isRequest = false, rules, besides, on } = told;
  const foreseen = tried?.foreseen;
  const where = isRequest ? 'request' : isAsked ? 'ask' : 'record';
  return (
    <aside className={styles.beside} aria-label={t('step.beside')}>
      <div role="status" aria-atomic={false} className={styles.besideBoxes}>
        {of.computed.length > 0 && tried?.each === undefined && (
          <Computed {...{ of, foreseen, isAway, where }} rules={foreseen?.rules ?? rules ?? []} />
        )}
        <section className={classes(card.card, styles.box)}>
          <header>
            <h2>{t(isDone ? 'step.approved' : isAsked ? 'step.whenApproved' : 'step.whenRecorded')}</h2>
          </header>
          {tried === undefined && (
            <p className={styles.muted}>{isAway ? t('step.away') : (besides[0] ?? t('step.notYet'))}</p>
          )}
          {foreseen !== undefined && (
            <Effects kind={kind} foreseen={foreseen} own={{ day: on, label: of.dayLabel }} />
          )}
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
  readonly where: 'record' | 'ask' | 'request';
}

function Computed({ of, foreseen, isAway, rules, where }: ToCompute) {
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
      {foreseen !== undefined && <OpenConditions rules={rules} where={where} />}
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
