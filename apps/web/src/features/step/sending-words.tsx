import { IconRefresh } from '@tabler/icons-react';
import fieldStyles from '../../components/fields.module.css';
import { isUnauthenticated, Problem } from '../../api/problem.ts';
import { RefusedBox } from '../../components/refused-box.tsx';
import { useText } from '../../text/text.tsx';
import type { useStepForm } from './use-step-form.ts';

type Step = Pick<ReturnType<typeof useStepForm>, 'sending' | 'besides' | 'isStale' | 'wrongs'>;

/** What became of handing it in, above the button. */
export function SendingWords({ step: { sending, besides, isStale, wrongs } }: { readonly step: Step }) {
  const { t } = useText();
  if (sending.isPending)
    return (
      <p role="status" className={fieldStyles.sending}>
        <IconRefresh size={16} aria-hidden />{' '}
        {t(
          sending.failureCount > 0
            ? 'step.sending.unknown'
            : sending.isPaused
              ? 'step.sending.paused'
              : 'step.sending',
        )}
      </p>
    );
  if (!sending.isError || isStale) return null;
  if (isUnauthenticated(sending.error))
    return (
      <p role="status" className={fieldStyles.sending}>
        {t('step.sessionEnded')}
      </p>
    );
  const isAtFields = besides.length === 0 && wrongs.length > 0;
  if (isAtFields) return null;
  const said = sending.error instanceof Problem ? besides : [];
  return <RefusedBox said={said.length > 0 ? said : [sending.error.message]} />;
}
