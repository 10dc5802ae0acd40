import { Button } from '@mantine/core';
import type { FormField } from './form-field.ts';
import { idOf } from './field-frame.tsx';
import { useForm } from './form-context.ts';
import styles from './step.module.css';
import { saidAt } from './typed.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';

interface Offered {
  /** Of the field that it would be said in. */
  readonly path: string;
  /** As it would be typed; undefined: nothing is offered. */
  readonly value: string | undefined;
  readonly words: string;
}

/** What the form says already, to be said in another field by one press. Not said by itself, for a wrong value is worse than a press. */
export function Offer({ path, value, words }: Offered) {
  const { change } = useForm();
  return (
    // The room stays: what is below does not move as it comes and goes.
    <p className={styles.offer}>
      {value !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            change(path, value);
            document.getElementById(idOf(path))?.focus();
          }}
        >
          {words}
        </Button>
      )}
    </p>
  );
}

/** Offers an empty field what another one says. */
export function SameAs({
  path,
  other,
}: {
  readonly path: string;
  readonly other: Pick<FormField, 'path' | 'label'>;
}) {
  const { t, named } = useText();
  const { typed } = useForm();
  const said = saidAt(typed, other.path).trim();
  const isOffered = said !== '' && saidAt(typed, path).trim() === '';
  const words = t('step.sameAs', { field: lowerFirst(named(other.label)), value: said });
  return <Offer path={path} value={isOffered ? said : undefined} words={words} />;
}
