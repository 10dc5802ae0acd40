import { createHmac } from 'node:crypto';
import { keyFor, masterKey } from './master-key.ts';
import { effectiveSettings, type Settings } from './settings.ts';

/** Hexadecimal digits of a mark: two secrets share one by chance once in 2^48. */
const DIGITS = 12;

/**
 * The effective settings as they go on record: beside the mask of a secret stands a mark of it, so that a secret that
 * was replaced shows and neither of the two does. The mark is an HMAC under a key of the master key's: nobody who reads
 * the log alone can try out passwords against it. A rotation of the master key changes every mark.
 * @throws SettingsError as `masterKey`
 */
export function markedSettings(settings: Settings): ReturnType<typeof effectiveSettings> {
  const key = keyFor(masterKey(settings), 'setting-mark');
  return effectiveSettings(settings, (raw, masked) => {
    if (raw === masked) return masked;
    const mark = createHmac('sha256', key).update(raw).digest('hex').slice(0, DIGITS);
    return `${masked} #${mark}`;
  });
}
