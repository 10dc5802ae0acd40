import { useQuery } from '@tanstack/react-query';
import { actionsQuery, eventsQuery, type Approval, type ShownCase } from '../../api/case.ts';
import { isAssumedNow } from '../../components/is-assumed.ts';
import { Said, SaidFields } from '../../components/said-fields.tsx';
import { writtenDay } from '../../text/dates.ts';
import type { SaidSchema } from '../../text/said-schema.ts';
import { useText } from '../../text/text.tsx';
import styles from './step.module.css';

interface Asked {
  readonly of: { readonly kind: 'task' | 'dossier'; readonly code: string };
  readonly approval: Approval;
}

/** What was asked to be countersigned, as it was typed: nothing of it can be changed here. */
export function AskedFor({ of, shown, approval }: Asked & { readonly shown: ShownCase }) {
  const { t, named } = useText();
  const { occurredOn, dayLabel, reason, data, form, names, uncertain = [] } = approval;
  return (
    <dl className={styles.asked}>
      <Said name={named(dayLabel)} value={writtenDay(occurredOn)} />
      <PaperOf of={of} approval={approval} />
      <SaidFields
        schema={form}
        data={data}
        names={names}
        leftOut={useLeftOut(approval)}
        noteOf={useAssumed({ of, shown, approval })}
      />
      {reason !== undefined && <Said name={t('step.reason')} value={reason} />}
      {uncertain.length > 0 && (
        <Said name={t('step.assumed')} value={uncertain.map(({ label }) => named(label)).join('; ')} />
      )}
    </dl>
  );
}

/** Of a step that is computed by rules: what they ask for and the minutes did not say is not simply absent. */
function useLeftOut({ computed }: Approval) {
  const { t } = useText();
  return (name: string, { type = '' }: SaidSchema): string | undefined => {
    const decides = computed.length > 0 && DECIDING.includes(type);
    return decides && computed.every(({ field }) => field !== name) ? t('value.leftOut') : undefined;
  };
}

/** Rules hold head counts and who was there; a text decides nothing. */
const DECIDING: readonly string[] = ['boolean', 'integer', 'number'];

/** What the request took from the case, and the case only assumes. */
function useAssumed({ of, shown, approval }: Asked & { readonly shown: ShownCase }) {
  const { t } = useText();
  const [actions, events] = [useQuery(actionsQuery(of)), useQuery(eventsQuery(of))];
  const known = actions.data?.items.find(({ command }) => command === approval.command)?.known;
  const [taken, said] = [known ?? {}, approval.data] as readonly Readonly<Record<string, unknown>>[];
  return (field: string): string | undefined => {
    const isTaken = taken?.[field] !== undefined && taken[field] === said?.[field];
    const isAssumed = isTaken && isAssumedNow(shown, { events: events.data?.items ?? [], field });
    return isAssumed ? t('value.assumed') : undefined;
  };
}

/** The paper that it rests on, with its scan; where one of them is not there, that. */
function PaperOf({ of, approval: { paper, document } }: Asked) {
  const { t, named } = useText();
  if (document === undefined)
    return paper === undefined ? (
      <Said name={t('step.paper')} value={t('value.none')} />
    ) : (
      <Said name={named(paper.label)} value={t('approval.paper.none')} />
    );
  const { number, date, issuer, files = [] } = document;
  return (
    <>
      <Said name={paper === undefined ? t('step.paper.number') : named(paper.label)} value={number} />
      {date !== undefined && <Said name={t('step.paper.day')} value={writtenDay(date)} />}
      {issuer !== undefined && <Said name={t('step.paper.issuer')} value={issuer} />}
      {files.length === 0 && <Said name={t('step.files')} value={t('value.none')} />}
      {files.map(({ sha256, name }) => (
        <div key={sha256}>
          <dt>{t('step.files')}</dt>
          <dd>
            <a href={`/api/v1/${of.kind}s/${encodeURIComponent(of.code)}/files/${sha256}`}>
              {name ?? sha256}
            </a>
          </dd>
        </div>
      ))}
    </>
  );
}
