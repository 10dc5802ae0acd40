import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WorkAnswer } from '../../api/work.ts';
import { caseLink, stepLink } from '../../components/case-link.ts';
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
  const see = (approval: string): void =>
    setSeen(
      seenAnswers.keep(
        person,
        [...seen, approval],
        answers.map((one) => one.approval),
      ),
    );
  return (
    <div role="status">
      {told.length > 0 && (
        <section aria-labelledby="tra-loi">
          <h2 id="tra-loi" className={styles.group}>
            {t('queue.answers')}
          </h2>
          <ul className={styles.answers}>
            {told.map((answer) => (
              <OneAnswer key={answer.approval} answer={answer} onSeen={() => see(answer.approval)} />
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
}

function OneAnswer({ answer, onSeen }: One) {
  const { t, named } = useText();
  const { outcome, command, label, title, code, by, at, reason } = answer;
  const isDone = outcome === 'countersigned';
  const when = { who: named(by), hour: writtenHour(at), day: writtenDay(dayOfInstant(at)) };
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
            {title}
          </Link>{' '}
          <span>{code}</span>
        </p>
      </div>
      {!isDone && (
        <Button component={Link} to={stepLink(answer, command)} onClick={onSeen}>
          {t('queue.answer.again')}
        </Button>
      )}
      <Button
        variant="subtle"
        leftSection={<IconX size={16} aria-hidden />}
        aria-label={t('queue.answer.seenNamed', { act: named(label), title })}
        onClick={onSeen}
      >
        {t('queue.answer.seen')}
      </Button>
    </li>
  );
}
