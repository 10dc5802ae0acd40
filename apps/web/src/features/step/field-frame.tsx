import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import fieldStyles from '../../components/fields.module.css';
import { useText } from '../../text/text.tsx';
import { useForm } from './form-context.ts';

/** The element of a field, for its label, its sentences and the links of the summary. */
export const idOf = (path: string): string => `f-${path}`;

/** What is wrong, at the field: the words of the summary. */
export function WrongWords({ path }: { readonly path: string }) {
  const { wrongAt, wasWrongAt } = useForm();
  const [wrong, mended] = [wrongAt(path), wasWrongAt(path)];
  // Its room alone: the words stand struck out in the summary.
  if (wrong === undefined)
    return mended === undefined ? null : <p className={fieldStyles.mended} data-room={mended} aria-hidden />;
  return (
    <p id={`${idOf(path)}-wrong`} className={fieldStyles.wrong}>
      <IconAlertTriangle size={16} aria-hidden /> {wrong}
    </p>
  );
}

/** What a control says of itself to who does not see what stands around it. */
export function useDescribed(path: string, hasHint: boolean) {
  const isWrong = useForm().wrongAt(path) !== undefined;
  const ids = [...(hasHint ? [`${idOf(path)}-hint`] : []), ...(isWrong ? [`${idOf(path)}-wrong`] : [])];
  return {
    id: idOf(path),
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(isWrong && { 'aria-invalid': true as const }),
  };
}

/** That a field may stay empty; one of the step itself, when. */
function Optional({ path }: { readonly path: string }) {
  const { t } = useText();
  const { optional } = useForm();
  return (
    <span className={fieldStyles.optional}>{t(path.startsWith('data.') ? optional : 'step.optional')}</span>
  );
}

interface Framed {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  /** How much room it takes of its row. */
  readonly width?: 'short' | 'whole';
  readonly children: ReactNode;
}

/** Label above, hint under it, what is wrong between hint and field. */
export function FieldFrame({ path, label, hint, required, width, children }: Framed) {
  const isWrong = useForm().wrongAt(path) !== undefined;
  return (
    <div className={fieldStyles.field} data-wrong={isWrong} data-width={width}>
      <label htmlFor={idOf(path)}>
        {label} {!required && <Optional path={path} />}
      </label>
      {hint !== undefined && (
        <p id={`${idOf(path)}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
      <WrongWords path={path} />
      {children}
    </div>
  );
}

interface Grouped {
  readonly path: string;
  readonly label: string;
  readonly required: boolean;
  readonly children: ReactNode;
}

/** Fields that belong together, under a name. */
export function FieldGroup({ path, label, required, children }: Grouped) {
  const isWrong = useForm().wrongAt(path) !== undefined;
  return (
    <fieldset
      id={idOf(path)}
      tabIndex={-1}
      className={fieldStyles.group}
      data-wrong={isWrong}
      {...(isWrong && { 'aria-describedby': `${idOf(path)}-wrong` })}
    >
      <legend>
        {label} {!required && <Optional path={path} />}
      </legend>
      <WrongWords path={path} />
      {children}
    </fieldset>
  );
}
