import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { WorkAnswer } from '../../api/work.ts';
import { againLink, caseLink } from '../../components/case-link.ts';
import { GivenName } from '../../components/given-name.tsx';
import { useInRole } from '../../components/request-words.ts';
import { usePerson } from '../../components/roles.ts';
import { seenAnswers } from '../../storage/seen-answers.ts';
import { dayOfInstant, writtenDay, writtenHour } from '../../text/dates.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { useText } from '../../text/text.tsx';
import styles from './queue.module.css';

/** What became of what the reader asked a second person for, until they have opened it or put it away. */
export function Answers({ answers }: { readonly answers: readonly WorkAnswer[] }) {
  const { t } = useText();
  const person = usePerson();
  const [seen, setSeen] = useState(() => seenAnswers.of(person));
  const told = answers.filter(({ approval }) => !seen.includes(approval));
  const list = useRef<HTMLUListElement>(null);
  const see = (approval: string): void =>
    setSeen(
      seenAnswers.keep(
        person,
        [...seen, approval],
        answers.map((one) => one.approval),
      ),
    );
  /** Puts it away; the next one has the focus then, else the one before, after the last the heading. */
  const putAway = (approval: string): void => {
    const rows = [...(list.current?.children ?? [])];
    const place = told.findIndex((one) => one.approval === approval);
    const next = (rows[place + 1] ?? rows[place - 1])?.querySelector<HTMLElement>('[data-put-away]');
    (next ?? document.querySelector<HTMLElement>('h1'))?.focus();
    see(approval);
  };
  return (
    <div role="status">
      {told.length > 0 && (
        <section aria-labelledby="tra-loi">
          <h2 id="tra-loi" className={styles.group}>
            {t('queue.answers')}
          </h2>
          <ul ref={list} className={styles.answers}>
            {told.map((answer) => (
              <OneAnswer
                key={answer.approval}
                answer={answer}
                onSeen={() => see(answer.approval)}
                putAway={() => putAway(answer.approval)}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface One {
  readonly answer: WorkAnswer;
  readonly onSeen: () => void;
  readonly putAway: () => void;
}

function OneAnswer({ answer, onSeen, putAway }: One) {
  const { t, named } = useText();
  const who = useInRole();
  const { outcome, label, title, code, settler, at, reason } = answer;
  const isDone = outcome === 'countersigned';
  const when = { who: who(settler), hour: writtenHour(at), day: writtenDay(dayOfInstant(at)) };
  return (
    <li data-outcome={outcome}>
      {isDone ? <IconCircleCheck size={18} aria-hidden /> : <IconArrowBackUp size={18} aria-hidden />}
      <div>
        <p>
          <b>{t(`queue.answer.${outcome}`, { act: lowerFirst(named(label)) })}</b>{' '}
          <span>{t('queue.answer.by', when)}</span>
        </p>
        {reason !== null && <p>{t('case.timeline.reason', { reason })}</p>}
        <p>
          <Link to={caseLink(answer)} onClick={onSeen}>
            <GivenName name={title} />
          </Link>{' '}
          <span className={styles.code}>{code}</span>
        </p>
      </div>
      {!isDone && (
        <Button component={Link} to={againLink(answer, answer)}>
          {t('queue.answer.again')}
        </Button>
      )}
      <Button
        variant="subtle"
        leftSection={<IconX size={16} aria-hidden />}
        aria-label={t('queue.answer.seenNamed', { act: named(label), title })}
        onClick={putAway}
        data-put-away
      >
        {t('queue.answer.seen')}
      </Button>
    </li>
  );
}
