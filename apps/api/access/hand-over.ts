import { accessOn } from '#access/access-deps';
import { openFirstAdministrator } from '#access/first-start';
import { format } from '#messages/format';
import type { Stores } from '#runtime/open-stores';
import { operator } from '#runtime/operator';

/** On a first start: the one-time password of the first account, said to who starts it and to nobody else. */
export async function handOver(stores: Stores): Promise<void> {
  const first = await openFirstAdministrator(operator(), accessOn(stores));
  if (first !== undefined) process.stdout.write(`${format('start.first-administrator', { ...first })}\n`);
}
