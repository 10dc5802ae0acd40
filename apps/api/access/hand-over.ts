import { accessOn } from '#access/access-deps';
import { openFirstAdministrator } from '#access/first-start';
import { recordSettings } from '#commands/record-settings';
import { format } from '#messages/format';
import type { Stores } from '#runtime/open-stores';
import { operator } from '#runtime/operator';
import { markedSettings } from '#runtime/marked-settings';

/**
 * What a server does before it is open: on a first start the one-time password of the first account is said to who
 * starts it and to nobody else; settings that are others than at the last start go on record.
 */
export async function handOver(stores: Stores): Promise<void> {
  await recordSettings(markedSettings(stores.settings), operator(), stores);
  const first = await openFirstAdministrator(operator(), accessOn(stores));
  if (first !== undefined) process.stdout.write(`${format('start.first-administrator', { ...first })}\n`);
}
