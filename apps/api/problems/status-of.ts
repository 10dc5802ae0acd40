/** HTTP statuses by type of refusal (contract section 10); every other type is a rule of the law: 409. */
const STATUS: Readonly<Record<string, number>> = {
  'unknown-command': 400,
  'missing-field': 400,
  'unknown-field': 400,
  'invalid-request': 400,
  unauthenticated: 401,
  'not-allowed': 403,
  'not-found': 404,
  'no-such-address': 404,
  'not-acceptable': 406,
  'too-large': 413,
  'unsupported-media-type': 415,
  'key-reused': 422,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  internal: 500,
  'ballot-key-lost': 500,
  'damaged-ballot': 500,
  'damaged-event': 500,
  'damaged-file': 500,
  'store-unreachable': 503,
  'provider-unreachable': 503,
  'outcome-unknown': 503,
  'clock-behind': 503,
  'views-behind': 503,
  'not-ready': 503,
};
const BAD_REQUEST = 400;
const CONFLICT = 409;
const PRECONDITION_FAILED = 412;

/** The status of a refusal. `conditional`: the caller sent `If-Match`. */
export function statusOf(type: string, { conditional = false }: { readonly conditional?: boolean }): number {
  if (type === 'stale-revision') return conditional ? PRECONDITION_FAILED : CONFLICT;
  return STATUS[type] ?? (type.startsWith('invalid-') ? BAD_REQUEST : CONFLICT);
}
