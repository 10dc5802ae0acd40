import { StoreUnreachable } from '#event-store/errors';
import { format } from '#messages/format';
import { settingParams } from './setting-params.ts';
import { SettingsError } from './settings-error.ts';
import { withoutPassword } from './without-password.ts';

/** Exit codes of contract section 3. */
const EXIT = { failed: 1, usage: 2, unreachable: 3 } as const;

/** Why a program did not start, in words, and its exit code. */
export interface StartFailure {
  readonly message: string;
  readonly exit: number;
}

/** The failure to start that an error stands for; undefined for a fault of the program, which is thrown on. */
export function startFailureOf(error: unknown): StartFailure | undefined {
  if (error instanceof SettingsError)
    return { message: format('start.setting', settingParams(error)), exit: EXIT.usage };
  if (error instanceof StoreUnreachable)
    return {
      message: format('start.store-unreachable', { why: withoutPassword(error.message) }),
      exit: EXIT.unreachable,
    };
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE') {
    const { address: host, port } = error as { readonly address?: string; readonly port?: number };
    return { message: format('start.port-taken', { host, port: String(port) }), exit: EXIT.failed };
  }
  return undefined;
}
