import type { RunningProgram } from '../../../test/support/running-program.ts';
import { recordAll } from './people.ts';

/** A task of `person:cv`, whose title wants to be corrected, and the correction. */
export async function wrongTask(program: RunningProgram, code: string) {
  const data = { title: 'Một', level: 'provincial', managingBody: 'Sở KH&CN' };
  await recordAll(program.stores, [
    { code, command: 'propose', occurredOn: '2024-01-08', data, actor: 'person:cv' },
  ]);
  const { json } = await program.call('GET', `/tasks/${code}/events`);
  const [{ id: targetEventId }] = json?.items as [{ id: string }];
  const correction = {
    occurredOn: '2024-01-09',
    data: { targetEventId, field: 'data.title', to: 'Hai', reason: 'Gõ nhầm' },
  };
  return { code, correction, path: `/tasks/${code}` };
}
