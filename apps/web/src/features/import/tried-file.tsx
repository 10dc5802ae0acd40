import { Button } from '@mantine/core';
import { useQuery, type UseMutationResult } from '@tanstack/react-query';
import fieldStyles from '../../components/fields.module.css';
import { isUnauthenticated, isUnanswered, Problem } from '../../api/problem.ts';
import type { ImportPlan } from '../../api/imports.ts';
import { LoadError } from '../../components/load-error.tsx';
import { RefusedBox } from '../../components/refused-box.tsx';
import { useText } from '../../text/text.tsx';
import { isTable, refusedOf, triedQuery } from './import-calls.ts';
import styles from './import.module.css';
import { PlanTable } from './plan-table.tsx';
import { SaveButton } from './save-button.tsx';
import { Trying } from './trying.tsx';
import { stemOf, type SentFile } from './sent-file.ts';

export type HandingIn = Pick<
  UseMutationResult<unknown, Error, SentFile>,
  'mutate' | 'isPending' | 'isPaused' | 'isError' | 'error' | 'failureCount'
>;

interface Tried {
  readonly file: SentFile;
  readonly handing: HandingIn;
}

/** What would become of a file that was chosen, record by record; or why it is none at all. */
export function TriedFile({ file, handing }: Tried) {
  const { language } = useText();
  const tried = useQuery(triedQuery(file, language));
  if (tried.data !== undefined && 'rows' in tried.data)
    return <Planned plan={tried.data} file={file} handing={handing} />;
  if (!tried.isError) return <Trying isPaused={tried.fetchStatus === 'paused'} />;
  const { error } = tried;
  const isOfFile = error instanceof Problem && !isUnanswered(error) && !isUnauthenticated(error);
  return isOfFile ? (
    <FileRefused said={error.errors.map(({ message }) => message)} />
  ) : (
    <LoadError error={error} retry={() => void tried.refetch()} />
  );
}

/** The whole file was refused: what to do is said, and nothing is lost. */
export function FileRefused({ said }: { readonly said: readonly string[] }) {
  const { t } = useText();
  return <RefusedBox title="import.wrong" said={[...said, t('import.wrong.next')]} />;
}

function Planned({ plan, file, handing }: Tried & { readonly plan: ImportPlan }) {
  const { t } = useText();
  const { accepted, refused } = plan;
  const { format, name } = file;
  return (
    <section aria-labelledby="xem-truoc" className={styles.section}>
      <h2 id="xem-truoc">{t('import.preview')}</h2>
      <p role="status">
        {t('import.would', { accepted, unchanged: plan.unchanged, refused: refused.length })}
      </p>
      <div className={styles.send}>
        <p className={styles.hint}>
          {t(accepted === 0 ? 'import.nothing' : refused.length > 0 ? 'import.without' : 'import.hint', {
            count: refused.length,
          })}
        </p>
        <SendingWords handing={handing} />
        <div className={styles.tools}>
          <Button
            variant="filled"
            disabled={accepted === 0 || handing.isPending}
            onClick={() => handing.mutate(file)}
          >
            {t('import.send', { count: accepted })}
          </Button>
          {refused.length > 0 && isTable(format) && (
            <SaveButton
              label="import.errors"
              name={`${stemOf(name)}-${t('import.errors.suffix')}.${format}`}
              load={() => refusedOf(file, format)}
            />
          )}
        </div>
      </div>
      <PlanTable plan={plan} />
    </section>
  );
}

/** What became of handing it in, above the button. */
function SendingWords({ handing }: { readonly handing: HandingIn }) {
  const { t } = useText();
  if (handing.isPending)
    return (
      <p role="status" className={fieldStyles.sending}>
        {t(
          handing.failureCount > 0
            ? 'import.sending.unknown'
            : handing.isPaused
              ? 'step.sending.paused'
              : 'step.sending',
        )}
      </p>
    );
  if (!handing.isError) return null;
  if (isUnauthenticated(handing.error))
    return (
      <p role="status" className={fieldStyles.sending}>
        {t('import.sessionEnded')}
      </p>
    );
  return <RefusedBox title="import.notSent" said={[handing.error?.message ?? '']} />;
}
