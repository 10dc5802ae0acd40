/** What the API stands on comes in under these names: it opens nothing itself. */
export const STORES = Symbol('stores');
export const LOG = Symbol('log');
