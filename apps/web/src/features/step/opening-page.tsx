import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePerson } from '../../components/roles.ts';
import { openingsQuery } from '../../api/openings.ts';
import { useText } from '../../text/text.tsx';
import { noBase } from './base.ts';
import { CODE } from './envelope.ts';
import { fieldsOf } from './form-field.ts';
import { StepForm } from './step-form.tsx';
import { useKeptDraft } from './use-draft.ts';
import type { Opened } from './use-step-form.ts';

export function TaskOpeningPage() {
  const { command } = useParams({ from: '/nhiem-vu/moi/$command' });
  return <OpeningPage key={command} command={command} />;
}

/** The form that opens a task: its code, and what the step asks for. */
function OpeningPage({ command }: { readonly command: string }) {
  const person = usePerson();
  const { t } = useText();
  const openings = useQuery(openingsQuery);
  const draftOf = useMemo(() => ({ person, kind: 'task', code: '', command }), [person, command]);
  const draft = useKeptDraft(draftOf);
  const [opened, setOpened] = useState<Opened>();
  if (opened !== undefined) return <StepForm {...opened} />;
  if (openings.isError)
    return <LoadError isScreen error={openings.error} retry={() => void openings.refetch()} />;
  if (openings.data === undefined || draft === undefined) return <LoadingRows rows={5} />;
  const action = openings.data.items.find((one) => one.kind === 'task' && one.command === command);
  if (action === undefined)
    return (
      <EmptyState isScreen title={t('step.noOpening')} text={t('step.noOpening.text')}>
        <Link to="/nhiem-vu">{t('nav.board')}</Link>
      </EmptyState>
    );
  const code = { ...CODE, label: { vi: t('step.code'), en: t('step.code') } };
  setOpened({
    target: { via: 'opening', kind: 'task', command },
    today: openings.data.today,
    fresh: noBase(),
    ...{ action, fields: [code, ...fieldsOf(action.form)], draft, draftOf },
  });
  return null;
}
