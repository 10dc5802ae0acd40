import fieldStyles from '../../components/fields.module.css';
import type { CaseAction } from '../../api/case.ts';
import { useText } from '../../text/text.tsx';
import { APPROVED_BY } from './envelope.ts';
import { useDescribed, WrongWords } from './field-frame.tsx';
import { useForm } from './form-context.ts';
import styles from './step.module.css';
import { saidAt } from './typed.ts';

/** Whom to ask, where four eyes are due: a role, or whoever of them comes first. */
export function Approver({ action: { countersignerLabels } }: { readonly action: CaseAction }) {
  const { t, named, either } = useText();
  const { typed, change, leave } = useForm();
  const describe = useDescribed(APPROVED_BY, true);
  if (countersignerLabels.length === 0) return null;
  return (
    <section className={styles.section}>
      <div className={fieldStyles.field}>
        <label htmlFor={describe.id}>{t('step.approver')}</label>
        <p id={`${describe.id}-hint`} className={fieldStyles.hint}>
          {t('step.approver.hint')} {t('approval.who', { who: either(countersignerLabels) })}
        </p>
        <WrongWords path={APPROVED_BY} />
        <select
          {...describe}
          className={fieldStyles.input}
          value={saidAt(typed, APPROVED_BY)}
          onChange={(event) => change(APPROVED_BY, event.target.value)}
          onBlur={() => leave(APPROVED_BY)}
        >
          <option value="">{t('step.approver.any')}</option>
          {countersignerLabels.map(({ role, label }) => (
            <option key={role} value={role}>
              {named(label)}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
