import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { actionsQuery } from '../../api/case.ts';
import { titlesIn } from '../../api/work.ts';
import { useCaseText } from '../../components/case-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useWorkHead } from '../../components/work-head.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePerson } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import { noBase } from './base.ts';
import { codesIn } from './bulk-search.ts';
import { fieldsOf } from './form-field.ts';
import { StepForm } from './step-form.tsx';
import { useKeptDraft } from './use-draft.ts';
import type { Opened } from './use-step-form.ts';

export function BulkStepPage() {
  const { command } = useParams({ from: '/viec/buoc/$command' });
  const { ma = '' } = useSearch({ from: '/viec/buoc/$command' });
  return <BulkPage key={`${command} ${ma}`} command={command} ma={ma} />;
}

/** One form for a step of several tasks. It is that of the first: they stand alike, or the server says of each why not. */
function BulkPage({ command, ma }: { readonly command: string; readonly ma: string }) {
  const person = usePerson();
  const { t } = useText();
  const ofCase = useCaseText('task');
  const codes = codesIn(ma);
  const client = useQueryClient();
  const work = useWorkHead();
  const actions = useQuery({
    ...actionsQuery({ kind: 'task', code: codes[0] ?? '' }),
    enabled: codes.length > 0,
  });
  const draftOf = useMemo(() => ({ person, kind: 'tasks', code: ma, command }), [person, ma, command]);
  const draft = useKeptDraft(draftOf);
  const [opened, setOpened] = useState<Opened>();
  if (opened !== undefined) return <StepForm {...opened} />;
  const failed = [work, actions].find(({ isError }) => isError);
  if (failed !== undefined)
    return <LoadError isScreen error={failed.error} retry={() => void failed.refetch()} />;
  const action = actions.data?.items.find((one) => one.command === command);
  if (codes.length === 0 || (actions.data !== undefined && action === undefined))
    return (
      <EmptyState isScreen title={t('step.none')} text={ofCase('step.none.text')}>
        <Link to="/viec">{t('nav.queue')}</Link>
      </EmptyState>
    );
  if (work.data === undefined || action === undefined || draft === undefined) return <LoadingRows rows={5} />;
  const names = titlesIn(client);
  setOpened({
    target: {
      ...{ via: 'bulk', command },
      cases: codes.map((code) => ({ code, title: names.get(code) ?? code })),
    },
    today: work.data.today,
    fresh: noBase(),
    ...{ action, fields: fieldsOf(action.form), draft, draftOf },
  });
  return null;
}
