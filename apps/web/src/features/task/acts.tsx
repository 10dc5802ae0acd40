import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseRef, ShownCase } from '../../api/case.ts';
import { approvalLink, stepLink } from '../../components/case-link.ts';
import { useSingleKeys } from '../../components/single-keys.ts';
import { useWhoActs } from '../../components/who-acts.ts';
import { LoadError } from '../../components/load-error.tsx';
import { useWhoIsAsked } from '../../components/request-words.ts';
import { shortBasis } from '../../text/law.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import { Card } from './card.tsx';
import styles from './task.module.css';
import { OTHERS, useActs, type Act } from './use-acts.ts';

/** What may be recorded now, the reader's own first; a step that another records stays to be seen, with who. */
export function Acts({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t, named } = useText();
  const { actions, first, called, besides, later, others } = useActs(of, shown);
  const seen = called.length + besides.length + later.length;
  const count = called.filter(({ isOpen }) => isOpen).length;
  return (
    <Card
      id="viec"
      title={t('case.acts')}
      brief={t('case.acts.count', { count })}
      beside={<p>{t('case.acts.by', { definition: named(shown.definitionLabel) })}</p>}
    >
      {actions.isError && <LoadError error={actions.error} retry={() => void actions.refetch()} />}
      {actions.data !== undefined && seen + others.length === 0 && (
        <p className={styles.line}>{t('case.acts.none')}</p>
      )}
      <ul>
        {called.map((act) => (
          <OneAct key={act.action.command} of={of} act={act} isPrimary={act === first?.act} />
        ))}
      </ul>
      <Besides id="ghi-them" of={of} acts={besides} title={t('case.acts.besides')}>
        {t('case.acts.besides.means')}
      </Besides>
      <Besides id="sau-buoc-khac" of={of} acts={later} title={t('case.acts.later')} />
      {others.length > 0 && (
        <details className={styles.more} data-print="folded" open={seen === 0}>
          <summary id={OTHERS}>{t('case.acts.more', { count: others.length })}</summary>
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

interface Beside {
  readonly id: string;
  readonly title: string;
  readonly of: CaseRef;
  readonly acts: readonly Act[];
  readonly children?: ReactNode;
}

/** Steps that nothing calls for now, under a head that says so: nobody is to think that they have to be recorded. */
function Besides({ id, title, of, acts, children }: Beside) {
  if (acts.length === 0) return null;
  return (
    <>
      <p className={styles.besides}>
        <b id={id}>{title}</b> <span>{children}</span>
      </p>
      <ul aria-labelledby={id}>
        {acts.map((act) => (
          <OneAct key={act.action.command} of={of} act={act} isPrimary={false} />
        ))}
      </ul>
    </>
  );
}

interface One {
  readonly of: CaseRef;
  readonly act: Act;
  /** The one that is the reader's to do first. */
  readonly isPrimary: boolean;
}

function OneAct({ of, act, isPrimary }: One) {
  const { t, named } = useText();
  const { action, isMine, waiting } = act;
  const [whoActs, whoIsAsked] = [useWhoActs(), useWhoIsAsked()];
  return (
    <li className={styles.act} data-mine={isMine}>
      <div>
        <h3>{named(action.label)}</h3>
        <p>
          {waiting === undefined
            ? whoActs({
                ...{ isMine, actor: action.actor, recorders: action.roleLabels },
                countersigners: action.countersignerLabels,
              })
            : t('approval.who', { who: whoIsAsked(waiting) })}
        </p>
        {action.waitsFor.length > 0 && (
          <p>
            {t('case.acts.after', { steps: action.waitsFor.map(({ label }) => named(label)).join(', ') })}
          </p>
        )}
        <p>
          {shortBasis(action.source, { t })}
          {action.paper !== undefined &&
            ` · ${t('case.acts.needs', { paper: lowerFirst(named(action.paper.label)) })}`}
        </p>
      </div>
      {waiting !== undefined && (
        <Button component={Link} to={approvalLink(of, waiting.approval)} variant="default">
          {t('case.acts.waits')}
          <span className="unseen">: {named(action.label)}</span>
        </Button>
      )}
      {act.isOpen && <ToForm of={of} act={act} isPrimary={isPrimary && waiting === undefined} />}
    </li>
  );
}

function ToForm({ of, act: { action, number }, isPrimary }: One) {
  const { named } = useText();
  const areOn = useSingleKeys();
  return (
    <Button
      component={Link}
      to={stepLink(of, action.command)}
      variant={isPrimary ? 'filled' : 'default'}
      {...(areOn &&
        number !== undefined && {
          'aria-keyshortcuts': String(number),
          'data-number': number,
          rightSection: (
            <kbd className={styles.number} data-key-hint>
              {number}
            </kbd>
          ),
        })}
    >
      {named(action.button)}
      <span className="unseen">: {named(action.label)}</span>
    </Button>
  );
}
