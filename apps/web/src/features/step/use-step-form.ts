import { useEffect, useMemo, useRef, useState } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey } from '../../api/ask-again.ts';
import type { CaseAction } from '../../api/case.ts';
import { Problem } from '../../api/problem.ts';
import { useText } from '../../text/text.tsx';
import type { DraftOf } from '../../storage/drafts.ts';
import { assumedBy, type Base } from './base.ts';
import { bodyOf, isOfEnvelope, OCCURRED_ON } from './envelope.ts';
import type { FormOf } from './form-context.ts';
import type { FormField } from './form-field.ts';
import { useHeldWrongs } from './held-wrongs.ts';
import {
  inOrder,
  mistakeSaid,
  orderOf,
  refusalsSaid,
  refusedBesides,
  type ShownWrong,
} from './shown-wrong.ts';
import { kindOf, rulesQuery, triedQuery, type Target } from './target.ts';
import { withoutRow } from './typed.ts';
import type { JsonObject, Typed } from './typed-value.ts';
import { isoDay } from '../../text/typed-day.ts';
import type { ToldAgain } from './returned-words.tsx';
import { useKeeping, type Draft } from './use-draft.ts';
import { useSending } from './use-sending.ts';
import { mistakesIn, type AskedFields } from './wrong-in.ts';

/** How long after the last key the step is tried. Smaller: a try at every key. Larger: who looks beside the field waits. */
const LOOKED_AT_AFTER_MS = 300;

/** A field that was left says so late what is wrong. Smaller: the sentence moves the button from under the pointer that presses it, and the press is lost. Larger: it comes when nobody looks any more. */
const TOLD_AFTER_LEAVING_MS = 300;

export interface Opened {
  readonly target: Target;
  /** In Vietnam. */
  readonly today: string;
  readonly action: CaseAction;
  readonly fields: readonly FormField[];
  /** What the case says, as it was seen when the form was opened. */
  readonly fresh: Base;
  readonly draft: Draft | null;
  /** Why the step comes back to whoever asked for it. */
  readonly returned?: ToldAgain;
  readonly draftOf: DraftOf;
}

/** A form while it is filled in: what is typed, what is wrong with it, what it would make of the case, what became of it. */
export function useStepForm({ target, today, action, fields, fresh, draft: kept, draftOf }: Opened) {
  const asked = { dayLabel: action.dayLabel, fields, today };
  const [words, client] = [useText(), useQueryClient()];
  const { draft, setDraft, typed, left, edit } = useTyping({ typed: {}, base: fresh, ...kept });
  const [tries, setTries] = useState(0);
  const { base } = draft;
  const sending = useSending(target);
  const keeping = useKeeping(draftOf, draft, !action.sealed);
  const tell = (): void => setTries((count) => count + 1);
  const handOver = useHandingOver({ draft, setDraft, sending, keeping, onRefused: tell });
  const order = orderOf(fields, typed);
  const { dry, isSettled, isLooking, tried, rules, isAway } = useTried(target, {
    ...{ asked, typed, isDone: sending.isSuccess },
    hasRules: action.rules && target.via === 'case',
  });
  const wrongs = inOrder(
    [
      ...mistakesIn(asked, typed).map((one) => mistakeSaid(one, words)),
      ...refusalsSaid(sending.error, order),
      ...(isSettled ? refusalsSaid(dry.error, order) : []),
    ].filter(({ path }) => tries > 0 || isLeft(path, left)),
    order,
  );
  const held = useHeldWrongs(wrongs, { tries, order, isLooking });
  const form: FormOf = {
    ...{ kind: kindOf(target), today, typed, known: base.known, optional: optionalOf(action), ...edit },
    ...{ wrongAt: textAt(wrongs), wasWrongAt: textAt(held) },
    change: (path, value) => {
      edit.change(path, value);
      if (sending.isError && typed[path] !== value) sending.reset();
    },
  };
  /** Everything is looked at; what nothing is wrong with is handed in. */
  const submit = async (): Promise<void> => {
    const isHeld = mistakesIn(asked, typed).length > 0;
    if (isHeld) await client.query(triedQuery(target, probeOf(asked, typed))).catch(() => undefined);
    tell();
    if (!isHeld) await handOver({ ...bodyOf(fields, typed), ...assumedBy(base, typed) });
  };
  /** Takes the case as it is now; what was typed stays, and nothing is sent. */
  const rebase = (newer: Base): void => {
    setDraft(({ typed: was }) => ({ typed: was, base: newer }));
    sending.reset();
  };
  return {
    ...{ form, wrongs, held, tries, base, sending, keeping, submit, rebase, tried, rules, isAway },
    besides: refusedBesides(sending.error ?? dry.error, order),
    isStale: sending.error instanceof Problem && sending.error.status === 412,
  };
}

const textAt =
  (said: readonly ShownWrong[]) =>
  (path: string): string | undefined =>
    said.find((one) => one.path === path)?.text;

/** What rules speak of is asked of the minutes: it may stay empty where these do not say it. */
const optionalOf = ({ computed, paper }: CaseAction): FormOf['optional'] =>
  computed.length > 0 && paper !== undefined ? 'step.optional.onPaper' : 'step.optional';

/** A form that was begun: what it stands on is known. */
type Begun = Draft & Required<Pick<Draft, 'base'>>;

interface HandingOver {
  readonly draft: Begun;
  readonly setDraft: (make: (was: Begun) => Begun) => void;
  readonly sending: ReturnType<typeof useSending>;
  readonly keeping: ReturnType<typeof useKeeping>;
  readonly onRefused: () => void;
}

/** Sends a body once its key is kept: a tab that dies under it, opened again, sends the same under the same key. A button pressed twice is one press. */
function useHandingOver({
  draft,
  setDraft,
  sending,
  keeping,
  onRefused,
}: HandingOver): (body: JsonObject) => Promise<void> {
  const isBusy = useRef(false);
  return async (body) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const sent = keyed(body, draft);
    setDraft((was) => ({ ...was, sent }));
    await keeping.keepSent({ ...draft, sent });
    isBusy.current = false;
    const told = { onSuccess: keeping.forget, onError: onRefused };
    sending.mutate({ body, key: sent.key, revision: draft.base.revision }, told);
  };
}

/** The same again is the same; another body, or one decided on newer data, is another command. */
function keyed(body: JsonObject, { sent }: Begun): NonNullable<Draft['sent']> {
  const json = JSON.stringify(body);
  return sent?.json === json ? sent : { key: newKey(), json };
}

/** What is typed, with what the case says already; which fields were left. */
function useTyping(begun: Begun) {
  const [draft, setDraft] = useState(begun);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { typed: said, base } = draft;
  const typed = useMemo(() => ({ ...said, ...knownTyped(base) }), [said, base]);
  const edit = {
    change: (path: string, value: string): void => {
      if (typed[path] !== value) setDraft((was) => ({ ...was, typed: { ...was.typed, [path]: value } }));
    },
    dropRow: (path: string, place: number): void =>
      setDraft((was) => ({ ...was, typed: withoutRow(was.typed, { path, place }) })),
    leave: (path: string): void => {
      const tell = (): void => setLeft((was) => (was.has(path) ? was : new Set([...was, path])));
      setTimeout(tell, TOLD_AFTER_LEAVING_MS);
    },
  };
  return { draft, setDraft, typed, left, edit };
}

interface Trying {
  readonly asked: AskedFields;
  readonly typed: Typed;
  /** It is recorded: there is nothing left to try. */
  readonly isDone: boolean;
  /** Rules are told of it while it is filled in. */
  readonly hasRules: boolean;
}

/** Tries the step with what is typed, as far as that can be read; the newest try wins. */
function useTried(target: Target, { asked, typed, isDone, hasRules }: Trying) {
  const looked = useSettled(typed);
  const mistakes = mistakesIn(asked, looked);
  const probe = probeOf(asked, looked);
  const dry = useQuery({
    ...triedQuery(target, probe),
    enabled: !isDone && mistakes.every(({ path }) => isOfEnvelope(path)),
    placeholderData: keepPreviousData,
  });
  const isWhole = mistakes.every(({ path }) => path.startsWith('document.'));
  // What came of older values does not stand in for these while nobody can be asked.
  const tried = isWhole && dry.isSuccess && !isPaused(dry) ? dry.data : undefined;
  const rules = useQuery({
    ...rulesQuery(target, probe),
    enabled: hasRules && !isDone && tried === undefined,
    placeholderData: keepPreviousData,
  });
  return {
    ...{ dry, tried, isSettled: looked === typed, isLooking: looked !== typed || dry.isFetching },
    rules: isPaused(rules) ? undefined : rules.data,
    isAway: isPaused(dry) || isPaused(rules),
  };
}

/** It waits for the line. */
const isPaused = ({ fetchStatus }: { readonly fetchStatus: string }): boolean => fetchStatus === 'paused';

/** What was typed, once nobody types: the server is asked about that. */
function useSettled(typed: Typed): Typed {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), LOOKED_AT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

const knownTyped = ({ known }: Base): Typed =>
  Object.fromEntries(Object.entries(known).map(([path, { value }]) => [path, value]));

/** The field was left, or one of those that it is made of. */
const isLeft = (path: string, left: ReadonlySet<string>): boolean =>
  left.has(path) || [...left].some((one) => one.startsWith(`${path}.`));

/** What is asked of the server while the form is filled in: the step by itself. A day that is none yet stands for today. */
function probeOf({ fields, today }: AskedFields, typed: Typed): JsonObject {
  const { document: _, reason: __, ...body } = bodyOf(fields, typed);
  const on = isoDay(typed[OCCURRED_ON.path] ?? '');
  return { ...body, occurredOn: on === undefined || on > today ? today : on };
}
