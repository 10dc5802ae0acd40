import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { stepLink } from '../../components/case-link.ts';
import { useWhoActs } from '../../components/who-acts.ts';
import { LoadError } from '../../components/load-error.tsx';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { Card } from './card.tsx';
import styles from './task.module.css';
import { useActs, type Act } from './use-acts.ts';

/** What may be recorded now, what a deadline asks for first; a step that another records stays to be seen, with who. */
export function Acts({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t, named } = useText();
  const { actions, asked, others } = useActs(of, shown);
  const primary = asked.find(({ isMine }) => isMine);
  const all = asked.length + others.length;
  return (
    <Card
      id="viec"
      title={t('case.acts')}
      brief={t('case.acts.count', { count: all })}
      beside={<p>{t('case.acts.by', { definition: named(shown.definitionLabel) })}</p>}
    >
      {actions.isError && <LoadError error={actions.error} retry={() => void actions.refetch()} />}
      {actions.data !== undefined && all === 0 && <p className={styles.line}>{t('case.acts.none')}</p>}
      <ul>
        {asked.map((act) => (
          <OneAct key={act.action.command} of={of} act={act} isPrimary={act === primary} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={styles.more} data-print="folded" open={asked.length === 0}>
          <summary>{t('case.acts.more', { count: others.length })}</summary>
          <ul>
            {others.map((act) => (
              <OneAct key={act.action.command} of={of} act={act} isPrimary={false} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

interface One {
  readonly of: CaseRef;
  readonly act: Act;
  /** The one that a deadline asks for first. */
  readonly isPrimary: boolean;
}

function OneAct({ of, act: { action, isMine, number }, isPrimary }: One) {
  const { t, named } = useText();
  const whoActs = useWhoActs();
  return (
    <li className={styles.act} data-mine={isMine}>
      <div>
        <h3>{named(action.label)}</h3>
        <p>
          {whoActs({
            ...{ isMine, who: action.roleLabels },
            countersigners: action.countersignerLabels,
          })}
        </p>
        <p>
          {shortBasis(action.source)}
          {action.paper !== undefined &&
            ` · ${t('case.acts.needs', { paper: lowerFirst(named(action.paper.label)) })}`}
        </p>
      </div>
      {isMine && (
        <Button
          component={Link}
          to={stepLink(of, action.command)}
          variant={isPrimary ? 'filled' : 'default'}
          {...(number !== undefined && {
            'aria-keyshortcuts': String(number),
            'data-number': number,
            rightSection: <kbd className={styles.number}>{number}</kbd>,
          })}
        >
          {named(action.button)}
          <span className="unseen">: {named(action.label)}</span>
        </Button>
      )}
    </li>
  );
}
