import type { QueryClient } from '@tanstack/react-query';
import { listsKnow } from './work.ts';

/** What is shown of cases, and the lists as soon as they know of it, are asked for again. */
export async function lookAgain(client: QueryClient, position: string | undefined): Promise<void> {
  void client.invalidateQueries({ queryKey: ['case'] });
  if (position !== undefined) await listsKnow(position).catch(() => undefined);
  await client.invalidateQueries({
    predicate: ({ queryKey: [first] }) => first !== 'case' && first !== 'me',
  });
}
