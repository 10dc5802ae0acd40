import { useLayoutEffect, useRef } from 'react';
import fieldStyles from '../../components/fields.module.css';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import { FieldFrame, useDescribed } from './field-frame.tsx';
import { useForm } from './form-context.ts';
import { saidAt } from './typed.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Where the caret stands after so many digits. */
function placeAfter(written: string, digits: number): number {
  let place = 0;
  for (let seen = 0; seen < digits && place < written.length; place += 1)
    if (/\d/.test(written.charAt(place))) seen += 1;
  return place;
}

interface Money {
  readonly path: string;
  readonly label: string;
  readonly required: boolean;
}

/** Whole đồng: kept as digits, shown in groups of three while typed; the caret stays behind the digit it stood behind. */
export function MoneyField({ path, label, required }: Money) {
  const { t } = useText();
  const { typed, change, leave } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | undefined>(undefined);
  const written = writtenMoney(saidAt(typed, path));
  const describe = useDescribed(path, true);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    const place = placeAfter(written, caret.current);
    input.current?.setSelectionRange(place, place);
    caret.current = undefined;
  }, [written]);
  return (
    <FieldFrame path={path} label={label} hint={t('step.money')} required={required}>
      <input
        {...describe}
        ref={input}
        className={fieldStyles.input}
        inputMode="numeric"
        autoComplete="off"
        value={written}
        onChange={({ target: { value, selectionStart } }) => {
          caret.current = digitsOf(value.slice(0, selectionStart ?? value.length)).length;
          change(path, digitsOf(value));
        }}
        onBlur={() => leave(path)}
      />
    </FieldFrame>
  );
}
