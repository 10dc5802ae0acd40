import { STORE_SETS } from './fresh-stores.ts';
import { adoptDemoProfile } from '../../src/demo-profile.ts';
import { importSample } from './portfolio/import-sample.ts';
import { runningProgram, type RunningProgram } from './running-program.ts';

export { adoptDemoProfile };

/** The day of the sample's report, in the morning. */
const NOW = '2023-03-10T08:00:00+07:00';

/** The program on the day of the sample's report, on stores of its own; `stop` ends both. */
export async function programOnTheDay(): Promise<RunningProgram> {
  const fresh = await STORE_SETS[0][1]();
  const program = await runningProgram({ LOTRINH_NOW: NOW, ...fresh.settings });
  return {
    ...program,
    stop: async () => {
      await program.stop();
      await fresh.stop();
    },
  };
}

/** The same with the sample portfolio in it, of a department that says what it is called. */
export async function sampleProgram(): Promise<RunningProgram> {
  const program = await programOnTheDay();
  await importSample(program.stores);
  await adoptDemoProfile(program.stores);
  return program;
}

/** Waits until the views hold all that is recorded: a call waits a while, and says when they are still behind. */
export async function viewsCaughtUp(program: RunningProgram): Promise<void> {
  const after = (await program.stores.store.head()) ?? '';
  while ((await program.call('GET', `/work?after=${after}`)).json?.type === BEHIND);
}

const BEHIND = 'urn:lotrinh:views-behind';
