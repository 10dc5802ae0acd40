import { Problem } from '../api/problem.ts';
import { useText } from '../text/text.tsx';
import styles from './states.module.css';

/** Why a call came to nothing: the server's own words, or that it is out of reach. */
export function useWhyNot(): (error: Error | null) => string {
  const { t } = useText();
  return (error) => (error instanceof Problem ? error.message : t('error.unreachable'));
}

/** The same within a form; nothing where nothing failed. */
export function WhyNot({ error }: { readonly error: Error | null }) {
  const whyNot = useWhyNot();
  if (error === null) return null;
  return (
    <p role="alert" className={styles.wrong}>
      {whyNot(error)}
    </p>
  );
}
