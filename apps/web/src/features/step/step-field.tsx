import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '../../text/text.tsx';
import { BooleanField, ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { FieldGroup } from './field-frame.tsx';
import { useForm } from './form-context.ts';
import type { FieldOf, FormField } from './form-field.ts';
import { MoneyField } from './money-field.tsx';
import { KnownField, PlainField } from './plain-field.tsx';
import styles from './step.module.css';
import { rowsOf, saidAt, sumOf } from './typed.ts';

/** One field, by its kind: no command has a form of its own. */
export function StepField({ field }: { readonly field: FormField }) {
  const { named } = useText();
  const { known } = useForm();
  const shown = { path: field.path, label: named(field.label), required: field.required };
  switch (field.kind) {
    case 'date':
      return <DayField {...shown} />;
    case 'money':
      return <MoneyField {...shown} />;
    case 'boolean':
      return <BooleanField field={field} />;
    case 'choice':
      return <ChoiceField field={field} />;
    case 'object':
      return <Together field={field} />;
    case 'list':
      return <Rows field={field} />;
    default: {
      const said = known[field.path];
      if (said !== undefined) return <KnownField field={field} known={said} />;
      return <PlainField field={field} isLong={isLong(field)} />;
    }
  }
}

/** What is told in sentences. The forms know no longer text than these. */
const LONG = /\.(?:reason|conclusion|what|content|opinion|note|title)$/;
const isLong = ({ kind, path }: FormField): boolean => kind === 'text' && LONG.test(path);

function Together({ field: { path, label, required, fields } }: { readonly field: FieldOf<'object'> }) {
  const { named } = useText();
  return (
    <FieldGroup path={path} label={named(label)} required={required}>
      <div className={styles.row}>
        {fields.map((one) => (
          <StepField key={one.path} field={one} />
        ))}
      </div>
      {fields.every(({ kind }) => kind === 'integer') && <Sum label={named(label)} fields={fields} />}
    </FieldGroup>
  );
}

/** Counts that belong together add up to something: it runs along while they are typed. */
function Sum({ label, fields }: { readonly label: string; readonly fields: readonly FormField[] }) {
  const { t } = useText();
  const { typed } = useForm();
  const said = fields.map(({ path }) => saidAt(typed, path).trim());
  const sum = sumOf(said);
  return (
    <p className={styles.sum}>
      <span>
        {t('step.sum', { what: label.toLowerCase() })}
        {sum !== undefined && said.includes('') && ` (${t('step.sum.part')})`}
      </span>{' '}
      <output>{sum ?? '–'}</output>
    </p>
  );
}

function Rows({ field }: { readonly field: FieldOf<'list'> }) {
  const { path, label, required, row } = field;
  const { t, named } = useText();
  const { typed, change, dropRow } = useForm();
  const count = rowsOf(typed, path);
  const add = useRef<HTMLButtonElement>(null);
  return (
    <FieldGroup path={path} label={named(label)} required={required}>
      {Array.from({ length: count }, (_, place) => (
        <fieldset key={place} className={styles.oneRow}>
          <legend className="unseen">{t('step.row', { what: named(label), number: place + 1 })}</legend>
          <div className={styles.row}>
            {row(place).map((one) => (
              <StepField key={one.path} field={one} />
            ))}
          </div>
          <Button
            variant="subtle"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              // The rows behind it move up, and their buttons; that of the last goes.
              if (place === count - 1) add.current?.focus();
              dropRow(path, place);
            }}
          >
            {t('step.dropRow', { number: place + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          ref={add}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change(`${path}#`, String(count + 1))}
        >
          {t('step.addRow')}
        </Button>
      </div>
    </FieldGroup>
  );
}
