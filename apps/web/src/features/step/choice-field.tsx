import fieldStyles from '../../components/fields.module.css';
import { useText } from '../../text/text.tsx';
import { FieldFrame, FieldGroup, idOf, useDescribed, WrongWords } from './field-frame.tsx';
import { useForm } from './form-context.ts';
import type { FieldOf } from './form-field.ts';
import styles from './step.module.css';
import { NO, saidAt, YES } from './typed.ts';

/** So many are seen at once; more are a list to open. */
const AT_ONCE = 4;

export function ChoiceField({ field }: { readonly field: FieldOf<'choice'> }) {
  const isList = field.choicesNow !== undefined || field.choices.length > AT_ONCE;
  return isList ? <OpenList field={field} /> : <AllAtOnce field={field} />;
}

function AllAtOnce({ field: { path, label, required, choices } }: { readonly field: FieldOf<'choice'> }) {
  const { named } = useText();
  const { typed, change, leave } = useForm();
  return (
    <FieldGroup path={path} label={named(label)} required={required}>
      <div className={styles.choices}>
        {choices.map((one) => (
          <label key={one.value} className={styles.check}>
            <input
              type="radio"
              name={path}
              checked={saidAt(typed, path) === one.value}
              onChange={() => {
                change(path, one.value);
                leave(path);
              }}
            />
            <span>{named(one.label)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function OpenList({ field }: { readonly field: FieldOf<'choice'> }) {
  const { path, label, required, choicesNow } = field;
  const { t, named } = useText();
  const { typed, change, leave } = useForm();
  const choices = choicesNow?.(typed) ?? field.choices;
  const describe = useDescribed(path, false);
  return (
    <FieldFrame path={path} label={named(label)} required={required}>
      <select
        {...describe}
        className={fieldStyles.input}
        value={saidAt(typed, path)}
        onChange={(event) => change(path, event.target.value)}
        onBlur={() => leave(path)}
      >
        <option value="">{t('step.choose')}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {named(one.label)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Untouched it says nothing; unchecked again it says no. */
export function BooleanField({ field: { path, label } }: { readonly field: FieldOf<'boolean'> }) {
  const { named } = useText();
  const { typed, change, leave } = useForm();
  const describe = useDescribed(path, false);
  return (
    <div className={fieldStyles.field} data-width="whole">
      <WrongWords path={path} />
      <label className={styles.check} htmlFor={idOf(path)}>
        <input
          {...describe}
          type="checkbox"
          checked={saidAt(typed, path) === YES}
          onChange={(event) => {
            change(path, event.target.checked ? YES : NO);
            leave(path);
          }}
        />
        <span>{named(label)}</span>
      </label>
    </div>
  );
}
