import { BlockList, isIP } from 'node:net';
import type { SettingKind } from './setting-values.ts';

/** Proxies whose word on the caller's address is taken: so many hops before us, or those of these addresses and networks. */
export type TrustedProxies = number | readonly string[];

/** More proxies one behind another than anybody has. */
const MOST_HOPS = 9;
const BITS = { 4: 32, 6: 128 };
/** Larger networks are no proxies': all of the internet would be believed. */
const FEWEST_BITS = { 4: 8, 6: 16 };
/** IPv4 addresses written in IPv6 begin with so many bits. */
const MAPPED_BITS = 96;

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

/** An address, or a network of some size: none of half the world, by whichever way it is written. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  const of = family === 4 ? 4 : 6;
  const size = Number(bits);
  return (
    /^\d{1,3}$/.test(bits) &&
    size >= FEWEST_BITS[of] &&
    size <= BITS[of] &&
    (of === 4 || size >= MAPPED_BITS + FEWEST_BITS[4] || !holdsMapped(address, size))
  );
}

/** Whether an IPv6 network has IPv4 addresses in it. */
function holdsMapped(address: string, size: number): boolean {
  const network = new BlockList();
  network.addSubnet(address, Math.min(size, MAPPED_BITS), 'ipv6');
  return network.check('::ffff:0:0', 'ipv6');
}
