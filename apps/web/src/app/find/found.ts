import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { openingsQuery } from '../../api/openings.ts';
import { caseLink, openingLink } from '../../components/case-link.ts';
import { usePerson, useRoles } from '../../components/roles.ts';
import { recents, type Recent } from '../../storage/recent.ts';
import { fold } from '../../text/fold.ts';
import { useText, type TextKey } from '../../text/text.tsx';

/** A screen, as the side bar has it. */
export interface Screen {
  readonly to: string;
  readonly label: TextKey;
}

/** Something found, and where it leads. */
export interface Found {
  readonly group: 'recent' | 'task' | 'screen' | 'opening';
  readonly to: string;
  readonly text: string;
  /** A code; of what is none, nothing. */
  readonly beside?: string;
  /** Kept among what was opened last. */
  readonly recent?: Recent;
}

/** Words are looked for once nobody types for so long. */
const TYPED_AFTER_MS = 150;
/** More are told by another word. */
const MOST = 8;

/** What there is for these words, in its groups: the newest answer wins. */
export function useFound(typed: string, screens: readonly Screen[]) {
  const { t, named } = useText();
  const [person, roles] = [usePerson(), useRoles()];
  const words = useSettled(typed.trim());
  const tasks = useQuery({
    queryKey: ['search', words],
    queryFn: () => answerOf(api.GET('/api/v1/tasks', { params: { query: { q: words, limit: MOST } } })),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  const openings = useQuery(openingsQuery);
  const wanted = fold(words);
  const has = ({ text }: Found): boolean => fold(text).includes(wanted);
  const cases = words === '' ? [] : (tasks.data?.items ?? []);
  const found: readonly Found[] = [
    ...(words === '' ? recents.of(person) : []).map((one): Found => ofCase('recent', one)),
    ...cases.map((one): Found => ofCase('task', one)),
    ...screens.map(({ to, label }): Found => ({ group: 'screen', to, text: t(label) })).filter(has),
    ...(openings.data?.items ?? [])
      .filter((one) => one.kind === 'task' && one.roles.some((role) => roles.includes(role)))
      .map(({ command, label }): Found => ({
        group: 'opening',
        to: openingLink(command),
        text: named(label),
      }))
      .filter(has),
  ];
  return { found, words, tasks, isSettled: words === typed.trim() && !tasks.isFetching };
}

const ofCase = (group: 'recent' | 'task', { kind, code, title }: Recent): Found => ({
  ...{ group, to: caseLink({ kind, code }), text: title, beside: code },
  recent: { kind, code, title },
});

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), TYPED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
