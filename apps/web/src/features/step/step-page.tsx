import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { actionsQuery, caseQuery, eventsQuery } from '../../api/case.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePerson, useRoles } from '../../components/roles.ts';
import { askedBefore, leftUndone } from './asked-before.ts';
import { baseOf } from './base.ts';
import { overEvents } from './corrected.ts';
import { fieldsOf } from './form-field.ts';
import { NoStep, NotYours } from './no-step.tsx';
import { StepForm } from './step-form.tsx';
import type { StepRef } from './step-queries.ts';
import { useKeptDraft } from './use-draft.ts';
import type { Opened } from './use-step-form.ts';

export function TaskStepPage() {
  const { code, command } = useParams({ from: '/nhiem-vu/$code/buoc/$command' });
  const { lai } = useSearch({ from: '/nhiem-vu/$code/buoc/$command' });
  return (
    <StepPage key={`${code} ${command} ${lai ?? ''}`} of={{ kind: 'task', code, command }} again={lai} />
  );
}

export function DossierStepPage() {
  const { code, command } = useParams({ from: '/ho-so/$code/buoc/$command' });
  const { lai } = useSearch({ from: '/ho-so/$code/buoc/$command' });
  return (
    <StepPage key={`${code} ${command} ${lai ?? ''}`} of={{ kind: 'dossier', code, command }} again={lai} />
  );
}

interface ToOpen {
  readonly of: StepRef;
  /** A request of it that was returned: the form begins with what it said. */
  readonly again: string | undefined;
}

/** Opens the form once all that it stands on is there; what the case becomes later is told by the form, not under it. */
function StepPage({ of, again }: ToOpen) {
  const { kind, code, command } = of;
  const [person, roles] = [usePerson(), useRoles()];
  const shown = useQuery(caseQuery(of));
  const actions = useQuery(actionsQuery(of));
  const action = actions.data?.items.find((one) => one.command === command);
  const fields = action === undefined ? [] : fieldsOf(action.form);
  const events = useQuery(eventsQuery(of));
  const draftOf = useMemo(() => ({ person, kind, code, command }), [person, kind, code, command]);
  const draft = useKeptDraft(draftOf);
  const [opened, setOpened] = useState<Opened>();
  if (opened !== undefined) return <StepForm {...opened} />;
  const failed = [shown, actions, events].find(({ isError }) => isError);
  if (failed !== undefined)
    return <LoadError isScreen error={failed.error} retry={() => void failed.refetch()} />;
  // A form stands on what the case is now, not on what it was when it was read last.
  const isAsked = shown.isFetching || actions.isFetching || events.isFetching;
  if (shown.data === undefined || actions.data === undefined || isAsked || draft === undefined)
    return <LoadingRows rows={5} />;
  if (action === undefined) return <NoStep of={of} shown={shown.data} />;
  if (!action.roles.some((role) => roles.includes(role))) return <NotYours of={of} action={action} />;
  const story = events.data?.items ?? [];
  const told = overEvents(fields, story);
  const approval = again ?? leftUndone(story, { command, person });
  const before = askedBefore(story, { approval, command, fields: told });
  setOpened({
    target: { via: 'case', of, shown: shown.data },
    today: shown.data.today,
    fresh: baseOf({ shown: shown.data, events: story }, action),
    ...{ action, fields: told, draftOf },
    draft: draft ?? (before === undefined ? null : { typed: before.typed }),
    ...(before !== undefined && { returned: { ...before.returned, isDraft: draft !== null } }),
  });
  return null;
}
