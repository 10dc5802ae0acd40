import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query';
import { newsQuery, type CaseRef, type ShownCase } from '../api/case.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../text/dates.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { useText } from '../text/text.tsx';
import { focusMain } from './focus-main.ts';
import styles from './states.module.css';

/** That something happened to a case while somebody reads it: told, and shown when they ask for it. */
export function CaseNews({ of, shown }: { readonly of: CaseRef; readonly shown: ShownCase }) {
  const { t, named } = useText();
  const client = useQueryClient();
  const queryKey = ['case', of.kind, of.code];
  const isAsked = useIsFetching({ queryKey }) > 0;
  const newer = useQuery(newsQuery(of)).data.items.filter(({ revision }) => revision > shown.revision);
  const newest = newer.at(-1);
  const look = (): void => {
    void client.invalidateQueries({ queryKey });
    focusMain();
  };
  return (
    <div role="status">
      {newest !== undefined && !isAsked && (
        <p className={styles.news}>
          <IconBell size={16} aria-hidden />
          <span>
            {t(newer.length > 1 ? 'case.news.many' : 'case.news', {
              count: newer.length,
              event: lowerFirst(named(newest.label)),
              who: named(newest.actorLabel),
              hour: writtenHour(newest.recordedAt),
              day: writtenDay(dayOfInstant(newest.recordedAt)),
            })}
          </span>
          <Button onClick={look}>{t('case.news.look')}</Button>
        </p>
      )}
    </div>
  );
}
