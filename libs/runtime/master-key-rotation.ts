import { linkSync, renameSync, rmSync } from 'node:fs';
import { keyFiles, keyFor, keyIn, inKeys, masterKey, newKeyBeside, syncFolder } from './master-key.ts';
import type { Settings } from './settings.ts';

type Home = Pick<Settings, 'home'>;

/** Bytes that tell keys apart. */
const ID_BYTES = 8;

/** Which key it is, saying nothing of it (HKDF): may stand in the log. */
export const keyId = (master: Uint8Array): string =>
  Buffer.from(keyFor(master, 'key-id').subarray(0, ID_BYTES)).toString('hex');

/**
 * Puts a new master key in place of the present one, which stays beside it as `master.key.previous`: from here on
 * `masterKeys` gives both, and what is sealed is sealed under the new one. A rotation that was begun and not ended is
 * gone on with: its key is kept (`isResumed`). The caller sees to it that no other process rotates meanwhile.
 * @throws SettingsError
 */
export function beginRotation({ home }: Home): { readonly isResumed: boolean } {
  const { folder, current, previous } = keyFiles(home);
  const master = masterKey({ home });
  return inKeys(() => {
    const before = keyIn(previous);
    // Killed before the new key was in place: both names are of one key.
    const isResumed = before !== undefined && !Buffer.from(before).equals(master);
    if (isResumed) return { isResumed };
    if (before === undefined) linkSync(current, previous);
    syncFolder(folder); // the old key has its second name before the first goes to the new one
    renameSync(newKeyBeside(current), current);
    syncFolder(folder);
    return { isResumed };
  });
}

/** Forgets the old key: nothing lies under it any more. @throws SettingsError */
export function endRotation({ home }: Home): void {
  const { folder, previous } = keyFiles(home);
  inKeys(() => {
    rmSync(previous, { force: true });
    syncFolder(folder);
  });
}
