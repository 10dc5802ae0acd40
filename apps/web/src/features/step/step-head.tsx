import { Link } from '@tanstack/react-router';
import type { ShownCase } from '../../api/case.ts';
import { caseLink } from '../../components/case-link.ts';
import { GivenName } from '../../components/given-name.tsx';
import { useText } from '../../text/text.tsx';
import styles from './step.module.css';

type Of = Pick<ShownCase, 'kind' | 'code' | 'title'>;

/** The way back, the step, the case it is of. */
export function StepHead({ shown, title }: { readonly shown: Of; readonly title: string }) {
  const { t } = useText();
  return (
    <header className={styles.head}>
      <nav aria-label={t('step.crumbs')} className={styles.crumbs}>
        <Link to="/viec">{t('nav.queue')}</Link> › <Link to={caseLink(shown)}>{shown.code}</Link> ›{' '}
        <span aria-current="page">{title}</span>
      </nav>
      <h1>{title}</h1>
      <p>
        <GivenName name={shown.title} />
      </p>
    </header>
  );
}
