import { Link } from '@tanstack/react-router';
import { GivenName } from '../../components/given-name.tsx';
import { MILESTONES } from '../../components/milestones.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import type { ShownCase } from '../../api/case.ts';
import { isAssumed } from '../../components/is-assumed.ts';
import styles from './task.module.css';

/** The whole name, and the facts by which a task is known. */
export function CaseHead({ shown }: { readonly shown: ShownCase }) {
  const { t, named } = useText();
  const { code, title, level, managingBody, contract } = shown;
  const host = contract?.host ?? shown.approval?.host;
  return (
    <header className={styles.head}>
      <p className={styles.crumbs}>
        {shown.kind === 'task' ? (
          <Link to="/nhiem-vu">{t('board.title')}</Link>
        ) : (
          <Link to="/viec">{t('case.back')}</Link>
        )}{' '}
        › {shown.milestone !== null && `${t(`case.milestone.${milestoneOf(shown)}`)} › `}
        <span>{code}</span>
      </p>
      <h1>
        <GivenName name={title} />
      </h1>
      <dl className={styles.facts}>
        <Fact name={t('case.code')} value={code} />
        {level !== null && <Fact name={t('case.level')} value={levelIn(level, t)} />}
        {managingBody !== undefined && <Fact name={t('case.managingBody')} value={managingBody} />}
        {host !== undefined && <Fact name={t('case.host')} value={host} assumed={isAssumed(shown, 'host')} />}
        {contract?.number !== undefined && (
          <Fact
            name={t('case.contract')}
            value={`${contract.number}, ${writtenDay(contract.effectiveFrom ?? '')} – ${writtenDay(contract.endsOn ?? '')}`}
            assumed={isAssumed(shown, 'endsOn')}
          />
        )}
        <Fact
          name={t('case.state')}
          value={`${named(shown.stateLabel)}, ${t('case.since', { day: writtenDay(shown.stateSince) })}`}
        />
      </dl>
      {shown.uncertain.length > 0 && (
        <p className={styles.note}>
          <span className={styles.assumed}>{t('case.uncertain')}</span>: {t('case.uncertain.means')}
        </p>
      )}
    </header>
  );
}

/** As the program names them. */
const milestoneOf = ({ milestone }: ShownCase) => MILESTONES.find((one) => one === milestone) ?? 'registered';

const levelIn = (level: string, t: ReturnType<typeof useText>['t']): string =>
  level === 'facility' ? t('case.level.facility') : t('case.level.provincial');

interface OneFact {
  readonly name: string;
  readonly value: string;
  readonly assumed?: boolean;
}

function Fact({ name, value, assumed = false }: OneFact) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={assumed ? styles.assumed : undefined}>
        <GivenName name={value} />
      </dd>
    </div>
  );
}
