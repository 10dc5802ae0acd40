/** Where a case is read: an address of the page. */
export const caseLink = ({ kind, code }: { readonly kind: string; readonly code: string }): string =>
  `/${kind === 'dossier' ? 'ho-so' : 'nhiem-vu'}/${encodeURIComponent(code)}`;

/** The case that an address is of, whatever of it; undefined of the other screens. */
export function caseOfLink(
  path: string,
): { readonly kind: 'task' | 'dossier'; readonly code: string } | undefined {
  if (/^\/nhiem-vu\/moi\/(?!buoc\/|duyet\/)/.test(path)) return undefined;
  const [, place, code] = /^\/(nhiem-vu|ho-so)\/([^/]+)/.exec(path) ?? [];
  if (code === undefined) return undefined;
  return { kind: place === 'ho-so' ? 'dossier' : 'task', code: decodeURIComponent(code) };
}

/** What the story calls a fact in the address. */
export const eventId = (revision: number): string => `${EVENT}${String(revision + 1)}`;
export const isEventId = (part: string): boolean => part.startsWith(EVENT);
const EVENT = 'su-kien-';

/** Where a fact of a case is told. */
export const eventLink = (of: { readonly kind: string; readonly code: string }, revision: number): string =>
  `${caseLink(of)}#${eventId(revision)}`;

/** Where a step of a case is recorded. */
export const stepLink = (of: { readonly kind: string; readonly code: string }, command: string): string =>
  `${caseLink(of)}/buoc/${command}`;

/** Where a step that was asked for and returned is asked for again, from what was said then. */
export const againLink = (
  of: { readonly kind: string; readonly code: string },
  { command, approval }: { readonly command: string; readonly approval: string },
): string => `${stepLink(of, command)}?lai=${approval}`;

/** Where a request for a second person is read and settled. */
export const approvalLink = (
  of: { readonly kind: string; readonly code: string },
  approval: string,
): string => `${caseLink(of)}/duyet/${approval}`;

/** Where a task is opened. */
export const openingLink = (command: string): string => `/nhiem-vu/moi/${command}`;

/** Where a step is recorded of several tasks at once; of one case, in its own form. */
export function actLink(
  command: string,
  cases: readonly { readonly kind: string; readonly code: string }[],
): string {
  const [only, ...others] = cases;
  if (only !== undefined && others.length === 0) return stepLink(only, command);
  return `/viec/buoc/${command}?ma=${encodeURIComponent(cases.map(({ code }) => code).join(','))}`;
}
