import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { eventsQuery, type CaseEvent, type CaseRef } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import { programClock } from '../../api/program-clock.ts';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { useRoles } from '../../components/roles.ts';
import { useWhyNot } from '../../components/why-not.tsx';
import { writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { Card } from './card.tsx';
import styles from './task.module.css';

/** How many facts, the hash of the last, and whether the chain holds: said only by whom asked for it to be read through. */
export function Integrity({ of }: { readonly of: CaseRef }) {
  const { t } = useText();
  const mayVerify = useRoles().includes('auditor');
  const events = useQuery(eventsQuery(of));
  const all = events.data?.items;
  // How many there are is said once it is known: none is a number too.
  const count = all === undefined ? '' : t('case.timeline.events', { count: all.length });
  return (
    <Card id="toan-ven" title={t('case.integrity')} brief={count}>
      <div className={styles.papers}>
        {all === undefined ? events.isPending && <LoadingRows rows={1} /> : <Chain all={all} />}
        {mayVerify ? <Verified /> : <p className={styles.faint}>{t('case.integrity.notYou')}</p>}
      </div>
    </Card>
  );
}

function Chain({ all }: { readonly all: readonly CaseEvent[] }) {
  const { t } = useText();
  const { hash = '' } = (all.at(-1)?.metadata ?? {}) as { readonly hash?: string };
  return (
    <>
      <p>{t('case.integrity.chain', { count: all.length })}</p>
      <p>
        {t('case.integrity.head')}{' '}
        <span className={styles.mono} title={hash}>
          {shortHash(hash)}
        </span>
      </p>
      <p className={styles.faint}>{t('case.integrity.means')}</p>
    </>
  );
}

/** `9f3c 71d0 … b24e` */
const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;

/** The whole log is read through: it is done when somebody asks for it. */
function Verified() {
  const { t } = useText();
  const whyNot = useWhyNot();
  const verified = useMutation({
    mutationFn: async () => {
      const result = await answerOf(api.GET('/api/v1/audit/verify'));
      return { ...result, at: programClock.now() };
    },
  });
  const { data } = verified;
  return (
    <>
      <div role="status">
        {data?.ok === true && (
          <p className={styles.verified}>
            <IconShieldCheck size={16} aria-hidden />{' '}
            {t('case.integrity.holds', { hour: writtenHour(data.at), count: data.events })}
          </p>
        )}
        {data?.firstBad !== undefined && (
          <p className={styles.broken}>
            <IconAlertTriangle size={16} aria-hidden />{' '}
            {t('case.integrity.bad', { stream: data.firstBad.stream, number: data.firstBad.revision + 1 })}
          </p>
        )}
        {verified.isError && <p className={styles.broken}>{whyNot(verified.error)}</p>}
      </div>
      <Button variant="default" loading={verified.isPending} onClick={() => verified.mutate()}>
        {t('case.integrity.verify')}
      </Button>
    </>
  );
}
