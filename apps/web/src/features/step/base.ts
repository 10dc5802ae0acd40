import type { CaseAction, CaseEvent, ShownCase } from '../../api/case.ts';
import { typedOf } from './typed.ts';
import { programClock } from '../../api/program-clock.ts';
import { isAssumedNow } from '../../components/is-assumed.ts';
import type { Typed } from './typed-value.ts';

/** What the case says of a field, and what it said when the form was opened, where that was another. */
export interface Known {
  readonly value: string;
  /** It was assumed when it was imported, not read. */
  readonly isAssumed?: boolean;
  readonly before?: { readonly value: string; readonly revision: number };
}

/** The case as it was seen when the form was opened, or brought up to date. */
export interface Base {
  /** Absent where no case is looked at by itself: nobody can be faster. */
  readonly revision?: number;
  readonly openedAt: string;
  readonly known: Readonly<Record<string, Known>>;
}

/** What a case says as it stands now, and what happened in it. */
interface CaseNow {
  readonly shown: ShownCase;
  readonly events: readonly CaseEvent[];
}

export const baseOf = ({ shown, events }: CaseNow, { known }: CaseAction): Base => ({
  revision: shown.revision,
  openedAt: programClock.now(),
  known: Object.fromEntries(
    Object.entries(typedOf(known)).map(([path, value]) => {
      const isAssumed = isAssumedNow(shown, { events, field: path.replace('data.', '') });
      return [path, { value, ...(isAssumed && { isAssumed }) }];
    }),
  ),
});

/** What a step takes over from the case, and the case only assumes, it assumes too (`uncertain` of a command). */
export function assumedBy({ known }: Base, typed: Typed): { readonly uncertain?: readonly string[] } {
  const paths = Object.entries(known).flatMap(([path, { value, isAssumed = false }]) =>
    isAssumed && typed[path] === value ? [path] : [],
  );
  return paths.length === 0 ? {} : { uncertain: paths };
}

/** Of a form that stands on no case. */
export const noBase = (): Base => ({ openedAt: programClock.now(), known: {} });

/** What a newer event has to do with a field that the case fills in. */
export interface Touched {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Newer {
  readonly event: CaseEvent;
  readonly touched: readonly Touched[];
}

/** The events since the form was opened, each with the fields that it gives another value. */
export function newerThan(base: Base, events: readonly CaseEvent[]): readonly Newer[] {
  const now: Record<string, string> = {};
  for (const [path, { value }] of Object.entries(base.known)) now[path] = value;
  return events
    .filter(({ revision }) => revision > (base.revision ?? -1))
    .map((event) => {
      const said: Typed = typedOf(event.data);
      const touched = Object.keys(now).flatMap((path): readonly Touched[] => {
        const [before = '', after] = [now[path], said[path]];
        if (after === undefined || after === before) return [];
        now[path] = after;
        return [{ path, before, after }];
      });
      return { event, touched };
    });
}

/** The base brought up to date: what changed says what it was, and since which event. */
export function rebased(base: Base, fresh: Base, newer: readonly Newer[]): Base {
  const known = Object.entries(fresh.known).map(([path, now]): readonly [string, Known] => {
    const { value } = now;
    const was = base.known[path];
    const by = newer.findLast(({ touched }) => touched.some((one) => one.path === path));
    const isSame = was === undefined || was.value === value;
    if (isSame || by === undefined) return [path, now];
    return [path, { ...now, before: { value: was.value, revision: by.event.revision } }];
  });
  return { ...fresh, known: Object.fromEntries(known) };
}
