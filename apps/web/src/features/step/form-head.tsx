import { Link } from '@tanstack/react-router';
import { caseLink } from '../../components/case-link.ts';
import { GivenName } from '../../components/given-name.tsx';
import { useText } from '../../text/text.tsx';
import { StepHead } from './step-head.tsx';
import styles from './step.module.css';
import type { NamedCase, Target } from './target.ts';

/** The way back, the step, and what it is recorded of: a case, none yet, several. */
export function FormHead({ target, title }: { readonly target: Target; readonly title: string }) {
  const { t } = useText();
  if (target.via === 'case') return <StepHead shown={target.shown} title={title} />;
  const isOpening = target.via === 'opening';
  return (
    <header className={styles.head}>
      <nav aria-label={t('step.crumbs')} className={styles.crumbs}>
        {isOpening ? <Link to="/nhiem-vu">{t('nav.board')}</Link> : <Link to="/viec">{t('nav.queue')}</Link>}{' '}
        › <span aria-current="page">{title}</span>
      </nav>
      <h1>{title}</h1>
      {isOpening ? <p>{t('step.opening')}</p> : <Several cases={target.cases} />}
    </header>
  );
}

/** All of them by name: what is recorded is recorded on each. */
function Several({ cases }: { readonly cases: readonly NamedCase[] }) {
  const { t } = useText();
  return (
    <details className={styles.several} open>
      <summary>{t('step.several', { count: cases.length })}</summary>
      <ul>
        {cases.map(({ code, title }) => (
          <li key={code}>
            <Link to={caseLink({ kind: 'task', code })}>
              <GivenName name={title} />
            </Link>{' '}
            <span>{code}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
