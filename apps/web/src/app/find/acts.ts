import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { actionsQuery, type CaseRef } from '../../api/case.ts';
import { actLink, caseOfLink, stepLink } from '../../components/case-link.ts';
import { useGivenName } from '../../components/given-name.tsx';
import { mayRecord } from '../../components/may-record.ts';
import { useRoles } from '../../components/roles.ts';
import { useWorkHead } from '../../components/work-head.ts';
import { fold } from '../../text/fold.ts';
import { useText, type Label } from '../../text/text.tsx';
import type { Found } from './hit.ts';

/** More of them would hide what else was found. */
const MOST = 8;
/** Asked of none. */
const NOWHERE: CaseRef = { kind: 'task', code: '' };

/** A step that whoever looks may record, and of what. */
interface Step {
  readonly act: { readonly label: Label; readonly button: Label };
  readonly to: string;
  readonly of: string;
}

/** Steps that may be recorded, by their name or their button: of the case that is open, then of those in the queue. */
export function useActsFound(words: string): readonly Found[] {
  const { named } = useText();
  const wanted = fold(words).split(/\s+/u).filter(Boolean);
  const steps = [...useStepsHere(), ...useStepsInQueue()];
  const first = new Map(steps.toReversed().map((step) => [step.to, step]));
  // Nothing was typed: what one came for is no step.
  if (wanted.length === 0) return [];
  return steps
    .filter((step) => first.get(step.to) === step)
    .filter(({ act }) => {
      const called = fold(`${named(act.button)} ${named(act.label)}`);
      return wanted.every((word) => called.includes(word));
    })
    .slice(0, MOST)
    .map(({ act, to, of }) => ({
      ...{ group: 'act', to, text: named(act.label) },
      beside: [`${named(act.button)} · ${of}`],
    }));
}

function useStepsHere(): readonly Step[] {
  const here = caseOfLink(useLocation().pathname);
  const roles = useRoles();
  const { data } = useQuery({ ...actionsQuery(here ?? NOWHERE), enabled: here !== undefined });
  if (here === undefined) return [];
  return (data?.items ?? [])
    .filter(({ roles: of, waitsFor }) => waitsFor.length === 0 && of.some((role) => roles.includes(role)))
    .map((act) => ({ act, to: stepLink(here, act.command), of: here.code }));
}

function useStepsInQueue(): readonly Step[] {
  const { t } = useText();
  const roles = useRoles();
  const givenName = useGivenName();
  const rows = useWorkHead().data?.items ?? [];
  return rows.flatMap((row): readonly Step[] => {
    const [first] = row.cases;
    if (row.act === null || first === undefined || !mayRecord(row, roles)) return [];
    const codes = row.cases.map(({ code }) => code);
    const isTogether = codes.length > 1;
    return [
      {
        act: row.act,
        to: actLink(row.act.command, row.cases),
        of: isTogether
          ? t('find.act.tasks', { count: codes.length, codes: codes.join(', ') })
          : `${givenName(first.title)} (${first.code})`,
      },
    ];
  });
}
