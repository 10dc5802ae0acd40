import { IconCircleCheck } from '@tabler/icons-react';
import { MILESTONES } from '../../components/milestones.ts';
import { writtenDay } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import type { CaseRef, ShownCase, Stay } from '../../api/case.ts';
import { ShowDiagram } from './show-diagram.tsx';
import { Stays } from './stays.tsx';
import { TakenFrom } from './taken-from.tsx';
import styles from './task.module.css';

type Leg = (typeof MILESTONES)[number];

/** The way in four legs: what is passed with its days, where the task stands opened, what lies ahead dashed. */
export function Path({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const here = MILESTONES.findIndex((leg) => leg === shown.milestone);
  return (
    <section aria-label={t('case.path')}>
      <ol className={styles.path} aria-label={t('case.path')}>
        {MILESTONES.map((leg, place) => (
          <OneLeg
            key={leg}
            leg={leg}
            of={of}
            shown={shown}
            at={place < here ? 'passed' : place === here ? 'here' : 'ahead'}
          />
        ))}
      </ol>
      <ShowDiagram shown={shown} />
    </section>
  );
}

interface OfLeg {
  readonly of: CaseRef;
  readonly leg: Leg;
  readonly shown: ShownCase;
  readonly at: 'passed' | 'here' | 'ahead';
}

function OneLeg({ of, leg, shown, at }: OfLeg) {
  const { t } = useText();
  const stays = shown.way.gone.filter(({ milestone }) => milestone === leg);
  return (
    <li data-leg={at} {...(at === 'here' && { 'aria-current': 'step' as const })}>
      <p className={styles.leg}>
        {at === 'passed' && <IconCircleCheck size={16} aria-hidden />}
        <b>{t(`case.milestone.${leg}`)}</b>{' '}
        <span className={at === 'here' ? styles.hereTag : 'unseen'}>
          {t(at === 'passed' ? 'case.passed' : at === 'here' ? 'case.here' : 'case.ahead')}
        </span>
      </p>
      {at === 'passed' && <Passed leg={leg} stays={stays} shown={shown} />}
      {at === 'here' && <Stays of={of} stays={stays} shown={shown} />}
      {at === 'ahead' && <Ahead leg={leg} shown={shown} />}
    </li>
  );
}

/** How many states, from when to when, and the one figure that came of it. */
function Passed({
  leg,
  stays,
  shown,
}: {
  readonly leg: Leg;
  readonly stays: readonly Stay[];
  readonly shown: ShownCase;
}) {
  const { t } = useText();
  const [first, last] = [stays[0], stays.at(-1)];
  if (first === undefined || last === undefined) return <p>{t('case.leg.unknown')}</p>;
  return (
    <>
      <p className={styles.legDays}>
        <span>{t('case.leg.steps', { count: stays.length })}</span>
        <span className={styles.days}>
          <span>{writtenDay(first.since)} – </span>
          {writtenDay(last.since)}
        </span>
      </p>
      <TakenFrom leg={leg} shown={shown} />
    </>
  );
}

function Ahead({ leg, shown }: { readonly leg: Leg; readonly shown: ShownCase }) {
  const { t, named } = useText();
  const states = shown.way.ahead
    .filter(({ milestone }) => milestone === leg)
    .map(({ label }) => lowerFirst(named(label)));
  return (
    <p>
      {states.length === 0 ? t('case.ahead') : t('case.leg.next', { states: states.join(t('list.then')) })}
    </p>
  );
}
