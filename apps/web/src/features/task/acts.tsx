import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { stepLink } from '../../components/case-link.ts';
import { LoadError } from '../../components/load-error.tsx';
import { shortBasis } from '../../text/law.ts';
import { useText } from '../../text/text.tsx';
import { useRoles } from '../../components/roles.ts';
import { actionsQuery, type CaseAction, type CaseRef, type ShownCase } from './case.ts';
import styles from './task.module.css';

/** What may be recorded now, what a deadline asks for first; a step that another records stays to be seen, with who. */
export function Acts({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t, named } = useText();
  const actions = useQuery(actionsQuery(of));
  const open = shown.deadlines.filter(({ status }) => status === 'open').map(({ id }) => id);
  const isAsked = ({ deadlines }: CaseAction): boolean => deadlines.stops.some((id) => open.includes(id));
  const all = actions.data?.items ?? [];
  const asked = all.filter(isAsked);
  const others = all.filter((action) => !isAsked(action));
  return (
    <section className={styles.card} aria-labelledby="viec">
      <header>
        <h2 id="viec">{t('case.acts')}</h2>
        <p>{t('case.acts.by', { definition: named(shown.definitionLabel) })}</p>
      </header>
      {actions.isError && <LoadError error={actions.error} retry={() => void actions.refetch()} />}
      {actions.data !== undefined && all.length === 0 && <p className={styles.line}>{t('case.acts.none')}</p>}
      <ul>
        {asked.map((action) => (
          <Act key={action.command} of={of} action={action} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={styles.more} open={asked.length === 0}>
          <summary>{t('case.acts.more', { count: others.length })}</summary>
          <ul>
            {others.map((action) => (
              <Act key={action.command} of={of} action={action} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Act({ of, action }: { readonly of: CaseRef; readonly action: CaseAction }) {
  const { t, named } = useText();
  const roles = useRoles();
  const names = (of: CaseAction['roleLabels']): string =>
    of.map(({ label }) => named(label)).join(t('list.or'));
  const isMine = action.roles.some((role) => roles.includes(role));
  return (
    <li className={styles.act} data-mine={isMine}>
      <h3>
        {isMine ? <Link to={stepLink(of, action.command)}>{named(action.label)}</Link> : named(action.label)}
      </h3>
      <p>
        {[
          t(isMine ? 'case.acts.you' : 'case.acts.notYou', { who: names(action.roleLabels) }),
          ...(action.countersignerLabels.length === 0
            ? []
            : [t('case.acts.countersigned', { who: names(action.countersignerLabels) })]),
        ].join('; ')}
      </p>
      <p>{shortBasis(action.source)}</p>
    </li>
  );
}
