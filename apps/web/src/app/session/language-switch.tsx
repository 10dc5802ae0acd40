import { otherThan } from '../../text/current-language.ts';
import { useText } from '../../text/text.tsx';
import styles from './session.module.css';

/** The other language, called by its own name. */
export function LanguageSwitch() {
  const { language, setLanguage, t } = useText();
  const other = otherThan(language);
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => setLanguage(other)}>
      {t(`language.${other}`)}
    </button>
  );
}
