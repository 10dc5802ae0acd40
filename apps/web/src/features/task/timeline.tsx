import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isEventId } from '../../components/case-link.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { eventsQuery, type CaseEvent, type CaseRef, type ShownCase } from '../../api/case.ts';
import { Card } from './card.tsx';
import { goTo } from './go-to.ts';
import { Happened } from './happened.tsx';
import { rewritingsIn } from './rewritings.ts';
import styles from './task.module.css';

/** So many of a long life are shown before somebody asks for the rest. */
const FIRST = 8;
/** Shorter than this a list is read without a filter. */
const LONG = 12;
const FILTERS = ['all', 'state', 'late', 'rewritten'] as const;
type Filter = (typeof FILTERS)[number];

/** What happened, newest first; late, corrected and voided are never hidden, but by who filters. */
export function Timeline({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t } = useText();
  const events = useQuery(eventsQuery(of));
  const all = events.data?.items ?? [];
  const count = events.data === undefined ? '' : t('case.timeline.events', { count: all.length });
  return (
    <Card
      id="dien-bien"
      title={t('case.timeline')}
      brief={count}
      beside={events.data !== undefined && <p>{t('case.timeline.count', { count: all.length })}</p>}
    >
      {events.isError && <LoadError error={events.error} retry={() => void events.refetch()} />}
      {events.isPending && <LoadingRows rows={4} />}
      {events.data !== undefined && <Story of={of} all={all} shown={shown} />}
    </Card>
  );
}

interface OfCase {
  readonly of: CaseRef;
  readonly all: readonly CaseEvent[];
  readonly shown: ShownCase;
}

function Story({ of, all, shown }: OfCase) {
  const { t } = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const part = useLocation({ select: ({ hash }) => hash });
  const isNamed = isEventId(part);
  const [isWhole, setWhole] = useState(isNamed);
  // The address names a fact of the story: it comes after the rest of the page.
  useEffect(() => {
    if (isNamed) goTo(part);
  }, [isNamed, part]);
  const rewritings = rewritingsIn(all);
  const turns = new Set(shown.way.gone.map(({ revision }) => revision));
  const is: Readonly<Record<Filter, (event: CaseEvent) => boolean>> = {
    all: () => true,
    state: ({ revision }) => turns.has(revision),
    late: ({ lateBy = 0 }) => lateBy > 0,
    rewritten: ({ id, type }) => rewritings.has(id) || REWRITING.includes(type),
  };
  const found = all.filter(is[filter]).toReversed();
  const first = isWhole ? found : found.slice(0, FIRST);
  const rest = found.slice(first.length);
  return (
    <>
      {all.length > LONG && <Choose filter={filter} onChange={setFilter} count={all.length} />}
      {found.length === 0 && <p className={styles.line}>{t('case.timeline.none')}</p>}
      <ol className={styles.timeline}>
        {first.map((event) => (
          <Happened
            key={event.id}
            of={of}
            event={event}
            shown={shown}
            isTurn={turns.has(event.revision)}
            rewritings={rewritings.get(event.id) ?? []}
            target={all.find(({ id }) => id === event.data.targetEventId)}
          />
        ))}
      </ol>
      {rest.length > 0 && (
        <Button variant="subtle" className={styles.earlier} onClick={() => setWhole(true)}>
          {t('case.timeline.earlier', {
            count: rest.length,
            from: writtenDay(rest.at(-1)?.occurredOn ?? ''),
            to: writtenDay(rest[0]?.occurredOn ?? ''),
          })}
        </Button>
      )}
    </>
  );
}

interface Choosing {
  readonly filter: Filter;
  readonly onChange: (chosen: Filter) => void;
  readonly count: number;
}

function Choose({ filter, onChange, count }: Choosing) {
  const { t } = useText();
  return (
    <label className={styles.filter}>
      {t('case.timeline.filter')}{' '}
      <select
        value={filter}
        onChange={({ target }) => onChange(FILTERS.find((one) => one === target.value) ?? 'all')}
      >
        {FILTERS.map((one) => (
          <option key={one} value={one}>
            {t(`case.timeline.only.${one}`, { count })}
          </option>
        ))}
      </select>
    </label>
  );
}

const REWRITING: readonly string[] = ['FactCorrected', 'EventVoided'];
