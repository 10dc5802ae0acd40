import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { classes } from '../../components/classes.ts';
import fieldStyles from '../../components/fields.module.css';
import { actionsQuery, caseQuery, eventsQuery } from '../../api/case.ts';
import { caseLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { focusMain } from '../../components/focus-main.ts';
import { LoadError } from '../../components/load-error.tsx';
import { writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { baseOf, newerThan, rebased, type Base, type Newer } from './base.ts';
import type { FormField } from './form-field.ts';
import type { StepRef } from './step-queries.ts';
import styles from './step.module.css';

interface Stale {
  readonly of: StepRef;
  readonly base: Base;
  readonly fields: readonly FormField[];
  readonly rebase: (fresh: Base) => void;
}

/** Somebody was faster: nothing was written, what is newer, what of it touches which field, and how to go on. */
export function Conflict({ of, base, fields, rebase }: Stale) {
  const { t } = useText();
  const ofCase = useCaseText(of.kind);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const now = useNow(of, base);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.conflict} aria-labelledby="xung-dot">
      <header>
        <h2 id="xung-dot">
          <IconArrowsExchange size={18} aria-hidden /> {ofCase('step.conflict')}
        </h2>
        <p>{t('step.conflict.text', { hour: writtenHour(base.openedAt) })}</p>
      </header>
      {now.isError && <LoadError error={now.error} retry={() => void now.refetch()} />}
      {now.data !== undefined && (
        <>
          <ul>
            {now.data.newer.map((one) => (
              <NewerEvent key={one.event.id} of={one} fields={fields} />
            ))}
          </ul>
          <p className={classes(fieldStyles.buttons, styles.ways)}>
            {now.data.fresh === undefined ? (
              t('step.conflict.gone')
            ) : (
              <Button
                variant="filled"
                onClick={() => {
                  rebase(now.data.fresh ?? base);
                  focusMain();
                }}
              >
                {t('step.conflict.rebase')}
              </Button>
            )}
            <Button component="a" href={caseLink(of)} target="_blank" rel="noreferrer">
              {ofCase('step.conflict.open')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

/** The case as it is now, held against what was seen. */
function useNow(of: StepRef, base: Base) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['newer', of.kind, of.code, of.command, base.revision],
    gcTime: 0,
    queryFn: async () => {
      const fresh = { staleTime: 0 };
      const [shown, actions, events] = await Promise.all([
        client.query({ ...caseQuery(of), ...fresh }),
        client.query({ ...actionsQuery(of), ...fresh }),
        client.query({ ...eventsQuery(of), ...fresh }),
      ]);
      const newer = newerThan(base, events.items);
      const action = actions.items.find(({ command }) => command === of.command);
      return {
        newer,
        fresh: action && rebased(base, baseOf({ shown, events: events.items }, action), newer),
      };
    },
  });
}

function NewerEvent({
  of: { event, touched },
  fields,
}: {
  readonly of: Newer;
  readonly fields: readonly FormField[];
}) {
  const { t, named } = useText();
  const nameOf = (path: string): string => {
    const field = fields.find((one) => one.path === path);
    return field === undefined ? path : named(field.label);
  };
  const { reason } = event.data as { readonly reason?: unknown };
  return (
    <li>
      <span>
        {t('step.conflict.at', { hour: writtenHour(event.recordedAt), number: event.revision + 1 })}
      </span>
      <div>
        <b>{named(event.label)}</b>
        <span>
          {named(event.actorLabel)}
          {typeof reason === 'string' && `. ${reason}`}
        </span>
      </div>
      <p data-touched={touched.length > 0}>
        {touched.length === 0
          ? t('step.conflict.touchesNone')
          : t('step.conflict.touches', {
              count: touched.length,
              what: touched
                .map(({ path, before, after }) => `${nameOf(path)} ${before} → ${after}`)
                .join('; '),
            })}
      </p>
    </li>
  );
}
