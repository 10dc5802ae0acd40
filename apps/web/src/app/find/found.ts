import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { components } from '../../api/schema.gen.d.ts';
import { searchQuery } from '../../api/search.ts';
import { caseLink, openingLink } from '../../components/case-link.ts';
import { useGivenName } from '../../components/given-name.tsx';
import { useMyOpenings } from '../../components/my-openings.ts';
import { usePerson } from '../../components/roles.ts';
import { recents } from '../../storage/recent.ts';
import { writtenDay } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { useText, type Label, type TextKey } from '../../text/text.tsx';
import { useActsFound } from './acts.ts';
import type { Found } from './hit.ts';

/** A screen, as the side bar has it. */
export interface Screen {
  readonly to: string;
  readonly label: TextKey;
}

type Answer = components['schemas']['Search'];

/** Words are looked for once nobody types for so long. */
const TYPED_AFTER_MS = 150;
/** What takes longer is told. */
const LATE_AFTER_MS = 300;

/** What there is for these words, in its groups: the newest answer wins. */
export function useFound(typed: string, screens: readonly Screen[]) {
  const words = useSettled(typed.trim());
  const search = useQuery(searchQuery(words));
  const here = useHere(words, screens);
  const acts = useActsFound(words);
  const { named } = useText();
  const givenName = useGivenName();
  const isOut = search.isPaused || search.isError;
  // What was found for other words stands until its own is there, not where that does not come.
  const { cases, documents } = words === '' || isOut || search.data === undefined ? NOTHING : search.data;
  const found: readonly Found[] = [
    ...here.recent,
    // Of what was typed the name of a screen, or of a step, says it best; without words they stand below what was opened.
    ...here.screens,
    ...acts,
    ...cases.map(({ state, ...one }): Found => ({
      ...{ group: 'task', to: caseLink(one), text: givenName(one.title) },
      beside: [`${one.code} · ${named(state.label)}`],
    })),
    ...documents.map((one): Found => ofDocument({ ...one, title: givenName(one.title) }, named)),
    ...here.openings,
  ];
  const isSettled = words === typed.trim() && (isOut || !search.isFetching);
  return { found, words, search, isSettled, isLate: useLate(!isSettled) };
}

/** What there is, and how it stands with it. */
export type Looked = ReturnType<typeof useFound>;

const NOTHING: Answer = { cases: [], documents: [] };

function ofDocument(one: Answer['documents'][number], named: (label: Label) => string): Found {
  const { event, number, date, issuer, files, title, code } = one;
  const paper = [number, date === null ? null : writtenDay(date), issuer].filter((part) => part !== null);
  return {
    ...{ group: 'document', to: caseLink(one), hash: 'van-ban' },
    text: paper.join(', '),
    beside: [...files, `${named(event.label)}: ${title} (${code})`],
  };
}

/** What the page itself knows: what was opened last, its screens, the steps that open a task. */
function useHere(words: string, entries: readonly Screen[]) {
  const { t, named } = useText();
  const givenName = useGivenName();
  const person = usePerson();
  const { openings } = useMyOpenings();
  const wanted = fold(words);
  const has = ({ text }: Found): boolean => fold(text).includes(wanted);
  const recent = (words === '' ? recents.of(person) : []).map(({ title, ...one }): Found => ({
    ...{ group: 'recent', to: caseLink(one), text: givenName(title) },
    beside: [one.code],
  }));
  const steps = openings.map(({ command, label }): Found => ({
    ...{ group: 'opening', to: openingLink(command), text: named(label), beside: [] },
  }));
  const screens = entries.map(({ to, label }): Found => ({
    ...{ group: 'screen', to, text: t(label), beside: [] },
  }));
  return { recent, screens: screens.filter(has), openings: steps.filter(has) };
}

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), TYPED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

/** Whether it has been so for long enough to be told. */
function useLate(is: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(is), is ? LATE_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [is]);
  return is && isLate;
}
