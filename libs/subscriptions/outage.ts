/** SQLSTATE classes that speak of the server rather than of the statement: connection, resources, operator, lock, rollback, system. */
const SERVER_CLASSES = new Set(['08', '53', '55', '57', '58', '40']);
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * Whether a failure says that a store is away, rather than that an event cannot be projected. An outage is waited
 * out, however long; it never parks an event.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('type' in error && error.type === 'store-unreachable') return true;
  if (!('code' in error) || typeof error.code !== 'string') return isLostConnection(error);
  return NETWORK.has(error.code) || (error.code.length === 5 && SERVER_CLASSES.has(error.code.slice(0, 2)));
}

/** pg says these two without a code. */
function isLostConnection(error: object): boolean {
  const message = messageOf(error);
  return /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
    message,
  );
}

/** What an error says, whichever realm made it. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
