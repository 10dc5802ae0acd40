import { useQuery } from '@tanstack/react-query';
import { peopleQuery, type CasePart, type CasePeople, type CaseRef } from '../../api/case.ts';
import { GivenName } from '../../components/given-name.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { writtenDay } from '../../text/dates.ts';
import { useText, type Label, type TextKey } from '../../text/text.tsx';
import { upperFirst } from '../../text/upper-first.ts';
import { Card } from './card.tsx';
import styles from './task.module.css';

/** Who does what and since when, who recorded it, who stands in. Names are shown to who may read them; others read ids. */
export function People({ of }: { readonly of: CaseRef }) {
  const { t } = useText();
  const people = useQuery(peopleQuery(of));
  const brief = people.data === undefined ? '' : t('case.people.count', { count: people.data.items.length });
  return (
    <Card id="nguoi" title={t('case.people')} brief={brief}>
      {people.isError && <LoadError error={people.error} retry={() => void people.refetch()} />}
      {people.isPending && <LoadingRows rows={2} />}
      {people.data !== undefined && <Parts people={people.data} />}
    </Card>
  );
}

function Parts({ people: { items, recorders, substitutes } }: { readonly people: CasePeople }) {
  const { t, named } = useText();
  return (
    <dl className={styles.people}>
      {!items.some(({ part }) => part === 'assigned') && (
        <div>
          <dt>{t('case.people.assigned')}</dt>
          <dd>{t('case.people.nobody')}</dd>
        </div>
      )}
      {items.map((part) => (
        <div key={`${part.part} ${part.role?.role ?? ''} ${part.personId ?? part.name ?? ''}`}>
          <dt>
            <PartName part={part} />
          </dt>
          <dd>
            <Who who={part} />
            {part.organisation !== undefined && <span>{part.organisation}</span>}
            <span>
              {t('case.since', { day: writtenDay(part.since) })},{' '}
              {t('case.timeline.number', { number: part.revision + 1 })}
            </span>
          </dd>
        </div>
      ))}
      {substitutes.map((one) => (
        <div key={`${one.role.role} ${one.from} ${one.personId ?? ''}`}>
          <dt>{t('case.people.standsIn', { role: named(one.role.label) })}</dt>
          <dd>
            <Who who={one} />
            <span>{t('case.people.fromTo', { from: writtenDay(one.from), to: writtenDay(one.to) })}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('case.people.recorders')}</dt>
        {recorders.map((one) => (
          <dd key={one.by}>
            <Who who={one} />
            <span>{t(wordsOfCount(one), { count: one.events, imported: one.imported })}</span>
          </dd>
        ))}
      </div>
    </dl>
  );
}

/** Whoever brought in a file did not write each of its facts. */
function wordsOfCount({ events, imported }: CasePeople['recorders'][number]): TextKey {
  if (imported === 0) return 'case.people.events';
  return imported === events ? 'case.people.eventsImported' : 'case.people.eventsSomeImported';
}

function PartName({ part: { part, role } }: { readonly part: CasePart }) {
  const { t, named } = useText();
  if (part === 'assigned' && role !== undefined) return upperFirst(named(role.label));
  const name = t(`case.people.${part}`);
  return role === undefined ? name : `${name}: ${named(role.label)}`;
}

interface Named {
  readonly name: string | null;
  readonly personId: string | null;
  readonly byLabel?: Label;
  readonly positions: CasePart['positions'];
}

function Who({ who: { name, personId, byLabel, positions } }: { readonly who: Named }) {
  const { named } = useText();
  return (
    <>
      <b>
        <GivenName name={name ?? personId ?? (byLabel === undefined ? '' : named(byLabel))} />
      </b>
      {positions.map(({ role, organisation }) => (
        <span key={`${role} ${organisation ?? ''}`}>{[role, organisation].filter(Boolean).join(', ')}</span>
      ))}
    </>
  );
}
