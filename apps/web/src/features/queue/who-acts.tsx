import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WorkRow } from '../../api/work.ts';
import { useText } from '../../text/text.tsx';
import { approvalLink, caseLink } from '../../components/case-link.ts';
import styles from './queue.module.css';

/** Where it is done, and by whom: one primary button where it is mine and moves the case on. */
export function WhoActs({ row }: { readonly row: WorkRow }) {
  const { t } = useText();
  const [first] = row.cases;
  const open = first?.kind === 'dossier' ? 'queue.openDossier' : 'queue.open';
  const isPrimary = row.mine && (row.act?.moves === true || row.what === 'countersign');
  return (
    <div className={styles.who}>
      {first !== undefined && (
        <Button
          component={Link}
          to={row.approval === null ? caseLink(first) : approvalLink(first, row.approval)}
          variant={isPrimary ? 'filled' : 'default'}
          aria-label={`${t(open)}: ${first.title}`}
          data-open
        >
          {t(open)}
        </Button>
      )}
      <p>{useWho(row)}</p>
    </div>
  );
}

/** Who records it and who countersigns, in a few words. */
function useWho({ mine, actor, countersigners, what }: WorkRow): string {
  const { t, named } = useText();
  const either = (roles: WorkRow['countersigners']): string =>
    roles.map(({ label }) => named(label)).join(t('list.or'));
  if (what === 'countersign')
    return t(mine ? 'queue.who.youCountersign' : 'queue.who.waitCountersign', {
      who: either(countersigners),
    });
  const acts = mine ? t('queue.who.you') : t('queue.who.other', { who: named(actor.label) });
  if (countersigners.length === 0) return acts;
  // Of one role alone the second is another person in it.
  const isOneRole = countersigners.every(({ role }) => role === actor.role);
  const who = isOneRole ? t('queue.who.second') : either(countersigners);
  return t('queue.who.andCountersigned', { acts, who });
}
