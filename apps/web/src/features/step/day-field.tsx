import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import fieldStyles from '../../components/fields.module.css';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { FieldFrame, useDescribed } from './field-frame.tsx';
import { useForm } from './form-context.ts';
import { saidAt } from './typed.ts';
import { isoDay } from '../../text/typed-day.ts';

interface Day {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** A day: typed day first, or picked from the browser's own calendar. */
export function DayField({ path, label, hint, required }: Day) {
  const { t } = useText();
  const { typed, today, change, leave } = useForm();
  const picker = useRef<HTMLInputElement>(null);
  const said = saidAt(typed, path);
  const describe = useDescribed(path, hint !== undefined);
  const settle = (): void => {
    const iso = isoDay(said);
    if (iso !== undefined) change(path, writtenDay(iso));
    leave(path);
  };
  return (
    <FieldFrame path={path} label={label} hint={hint} required={required} width="short">
      <span className={fieldStyles.withPicker}>
        <input
          {...describe}
          className={fieldStyles.input}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={said}
          onChange={(event) => change(path, event.target.value)}
          onBlur={settle}
        />
        <input
          ref={picker}
          type="date"
          className={fieldStyles.native}
          tabIndex={-1}
          aria-hidden
          value={isoDay(said) ?? ''}
          onChange={(event) => {
            change(path, writtenDay(event.target.value));
            leave(path);
          }}
        />
        <button
          type="button"
          className={fieldStyles.pick}
          aria-label={t('step.pickDay', { field: label })}
          onClick={() => openAt(picker.current, today)}
        >
          <IconCalendar size={16} stroke={1.75} aria-hidden />
        </button>
      </span>
    </FieldFrame>
  );
}

/**
 * The browser's calendar opens at the day that stands there, else at its own: of an empty field the program's day stands
 * there while it opens. Not longer: whoever picks that very day then picks another than there is, and is told apart from
 * who closes the calendar.
 */
function openAt(picker: HTMLInputElement | null, today: string): void {
  if (picker === null) return;
  const { value } = picker;
  if (value === '') picker.value = today;
  try {
    picker.showPicker();
  } finally {
    picker.value = value;
  }
}
