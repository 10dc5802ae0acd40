/** What the API stands on comes in under these names: it opens nothing itself. */
export const STORES = Symbol('stores');
export const LOG = Symbol('log');
/** What somebody logged in tried and may not do, kept for the auditor: `RefusedCalls`. */
export const REFUSED_CALLS = Symbol('refused-calls');
