import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WorkRow } from '../../api/work.ts';
import { actLink, approvalLink, caseLink } from '../../components/case-link.ts';
import { useGivenName } from '../../components/given-name.tsx';
import { mayRecord } from '../../components/may-record.ts';
import { useRoles } from '../../components/roles.ts';
import { useWhoActs } from '../../components/who-acts.ts';
import { useText } from '../../text/text.tsx';
import styles from './queue.module.css';

/** Where it is done, and by whom: one primary button where it is mine and moves the case on. */
export function WhoActs({ row }: { readonly row: WorkRow }) {
  const { t } = useText();
  const givenName = useGivenName();
  const to = useWayOf(row);
  const [first] = row.cases;
  const isPrimary = row.mine && (row.act?.moves === true || row.what === 'countersign');
  return (
    <div className={styles.who}>
      {to !== undefined && (
        <Button
          component={Link}
          to={to.href}
          variant={isPrimary ? 'filled' : 'default'}
          aria-label={`${to.label}: ${givenName(first?.title ?? '')}`}
          data-act
        >
          {to.label}
        </Button>
      )}
      <p>{useWho(row)}</p>
      {row.what === 'countersign' && !row.mine && row.deadline !== null && <p>{t('queue.who.byItsDay')}</p>}
      {row.cases.length > 1 && row.mine && <p>{t('queue.each')}</p>}
    </div>
  );
}

/** Where a row leads: to the form of its act, to the request, or, where there is nothing to do, to the case. */
function useWayOf(row: WorkRow): { readonly href: string; readonly label: string } | undefined {
  const { t, named } = useText();
  const roles = useRoles();
  const { act, approval, mine } = row;
  const [first] = row.cases;
  if (first === undefined) return undefined;
  if (approval !== null)
    return {
      href: approvalLink(first, approval),
      label: t(mine ? 'queue.openApproval' : 'queue.seeApproval'),
    };
  if (act !== null && mayRecord(row, roles)) {
    const [button, count] = [named(act.button), row.cases.length];
    return {
      href: actLink(act.command, row.cases),
      label: count > 1 ? t('queue.actFor', { act: button, count }) : button,
    };
  }
  return {
    href: caseLink(first),
    label: t(first.kind === 'dossier' ? 'queue.openDossier' : 'queue.open'),
  };
}

/** Who does it and who countersigns; of a request, who is waited for. */
function useWho(row: WorkRow): string {
  const { t, named, either } = useText();
  const roles = useRoles();
  const { mine, actor, countersigners, recorders, what, askedLabel } = row;
  const whoActs = useWhoActs();
  if (what === 'countersign')
    return t(mine ? 'queue.who.youCountersign' : 'queue.who.waitCountersign', {
      who: askedLabel === null ? either(countersigners) : named(askedLabel),
    });
  return whoActs({ isMine: mine || mayRecord(row, roles), actor, countersigners, recorders });
}
