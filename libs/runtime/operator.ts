import { userInfo } from 'node:os';

/** Who works at the command line, as events name them: `operator:{os user}`. */
export function operator(): string {
  return `operator:${osUser()}`;
}

/** A container may run under a number that no user has. */
function osUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
