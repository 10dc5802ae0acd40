import { useText } from '../text/text.tsx';
import styles from './given-name.module.css';

/** What stands in place of a name that a source does not tell: wholly in brackets, in that source's words. */
const MISSING = /^\((?<why>[^()]+)\)$/u;

/** A name as a text; one that is missing is told as missing. */
export function useGivenName(): (name: string) => string {
  const { t } = useText();
  return (name) => {
    const why = whyMissing(name);
    return why === undefined ? name : t('name.missing', { why });
  };
}

/** The same where it is shown: what is missing does not look like a name. */
export function GivenName({ name }: { readonly name: string }) {
  const given = useGivenName()(name);
  return whyMissing(name) === undefined ? given : <span className={styles.missing}>{given}</span>;
}

const whyMissing = (name: string): string | undefined => MISSING.exec(name.trim())?.groups?.why;
