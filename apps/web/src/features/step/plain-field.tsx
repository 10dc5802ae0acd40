import { IconLock } from '@tabler/icons-react';
import fieldStyles from '../../components/fields.module.css';
import { useCaseText } from '../../components/case-text.ts';
import { useText } from '../../text/text.tsx';
import { FieldFrame, useDescribed } from './field-frame.tsx';
import type { Known } from './base.ts';
import { useForm } from './form-context.ts';
import type { FieldOf } from './form-field.ts';
import styles from './step.module.css';
import { isPerson, NO, personAt, saidAt, YES } from './typed.ts';

type OneLine = FieldOf<'text' | 'organisation' | 'person' | 'integer' | 'number' | 'json'>;

/** Hints of what is not seen by its label. */
const HINTS = { person: 'step.person', organisation: 'step.organisation' } as const;

/** What is typed on a line, or on a few. */
export function PlainField({
  field,
  isLong = false,
}: {
  readonly field: OneLine;
  readonly isLong?: boolean;
}) {
  const { t, named } = useText();
  const { typed, change, leave } = useForm();
  const { path, kind, label, required } = field;
  const hint = kind === 'person' || kind === 'organisation' ? t(HINTS[kind]) : undefined;
  const describe = useDescribed(path, hint !== undefined);
  const isNumber = kind === 'integer' || kind === 'number';
  const control = {
    ...describe,
    className: fieldStyles.input,
    autoComplete: 'off',
    value: saidAt(typed, path),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(path, target.value),
    onBlur: () => leave(path),
  };
  return (
    <FieldFrame
      path={path}
      label={named(label)}
      hint={hint}
      required={required}
      {...((isLong || kind === 'organisation') && { width: 'whole' as const })}
    >
      {isLong ? (
        <textarea rows={3} {...control} />
      ) : (
        <input {...control} {...(isNumber && { inputMode: kind === 'integer' ? 'numeric' : 'decimal' })} />
      )}
      {kind === 'organisation' && <NaturalPerson path={path} />}
    </FieldFrame>
  );
}

/** What stands in the place of an organisation may be somebody by name: nobody's name is written, only who it is. */
function NaturalPerson({ path }: { readonly path: string }) {
  const { t } = useText();
  const { typed, change } = useForm();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isPerson(typed, path)}
        onChange={({ target }) => change(personAt(path), target.checked ? YES : NO)}
      />
      <span>{t('step.organisation.person')}</span>
    </label>
  );
}

/** What the case says already: to be seen, not to be changed here. */
export function KnownField({ field, known }: { readonly field: OneLine; readonly known: Known }) {
  const { t, named } = useText();
  const ofCase = useCaseText(useForm().kind);
  const { path, label } = field;
  const describe = useDescribed(path, true);
  const { value, before, isAssumed = false } = known;
  const hint = ofCase(isAssumed ? 'step.known.assumed' : 'step.known');
  return (
    <div className={fieldStyles.changed} data-changed={before !== undefined}>
      <FieldFrame path={path} label={named(label)} hint={hint} required>
        <span className={fieldStyles.withPicker}>
          <input
            {...describe}
            className={fieldStyles.input}
            readOnly
            value={value}
            data-assumed={isAssumed}
          />
          <IconLock className={fieldStyles.lock} size={16} stroke={1.75} aria-hidden />
        </span>
        {before !== undefined && (
          <p className={fieldStyles.before}>
            {t('step.before', { value: before.value, number: before.revision + 1 })}
          </p>
        )}
      </FieldFrame>
    </div>
  );
}
