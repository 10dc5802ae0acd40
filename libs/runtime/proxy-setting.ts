import { isIP } from 'node:net';
import type { SettingKind } from './setting-values.ts';

/** Proxies whose word on the caller's address is taken: so many hops before us, or those of these addresses and networks. */
export type TrustedProxies = number | readonly string[];

/** More proxies one behind another than anybody has. */
const MOST_HOPS = 9;
const BITS = { 4: 32, 6: 128 };

/**
 * `2` (hops) or `10.0.0.5, 192.168.7.0/24, ::1`. There is no word for "any": whoever is believed whatever address they
 * name is limited by none.
 */
export const trustedProxies: SettingKind<TrustedProxies> = {
  rule: 'not-proxies',
  parse: (text) => {
    if (/^\d+$/.test(text)) {
      const hops = Number(text);
      return hops >= 1 && hops <= MOST_HOPS ? hops : undefined;
    }
    const networks = text.split(',').map((one) => one.trim());
    return networks.every(isNetwork) ? networks : undefined;
  },
};

/** An address, or a network that is not all there is. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= BITS[family === 4 ? 4 : 6];
}
