import { StoreUnreachable } from '../errors.ts';

/** The server ended the session or the link broke below it: the statement's fate is unknown. */
const SESSION_ENDED = new Set(['57P01', '57P02', '57P03', '57P05']);

/** True unless the server itself answered with an error: then what was sent may have been done. */
export function isLostLink(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === undefined || SESSION_ENDED.has(state) || state.startsWith('08');
}

/** True when the server refused a value as such (class 22: text it cannot parse or hold). */
export function isRefusedValue(error: unknown): boolean {
  return sqlStateOf(error)?.startsWith('22') === true;
}

/** The error of the port for a query that could not be asked or was refused; `cause` keeps the driver's own. */
export function unreachable(error: unknown): StoreUnreachable {
  if (error instanceof StoreUnreachable) return error;
  return new StoreUnreachable(`the log cannot be reached: ${messageOf(error)}`, { cause: error });
}

/** What the driver said; node's own connection errors may come as a bundle with an empty message. */
export function messageOf(error: unknown): string {
  const { message, code } = (error ?? {}) as { message?: string; code?: string };
  if (message !== undefined && message !== '') return message;
  return code ?? String(error);
}

/** Only an answer of the server has a severity; node's own codes ('EPIPE') look like states too. */
function sqlStateOf(error: unknown): string | undefined {
  const { code, severity } = (error ?? {}) as { code?: string; severity?: string };
  return severity === undefined ? undefined : code;
}
