import { commandLine, type Called, type Caller } from './command-line.ts';
import { freeHome, type FreeHome } from './free-home.ts';
import { SAMPLE } from './memory-log.ts';
import { STORE_SETS, type FreshStores } from './fresh-stores.ts';

/** The clock the sample's log runs on: the day of the source report. */
const NOW = '2023-03-10T08:00:00+07:00';

/** The real portfolio, imported through the command line, on stores that settings name. */
export interface PortfolioStores {
  readonly home: FreeHome;
  readonly settings: Readonly<Record<string, string>>;
  /** Address of the database of the views, and of the log where it is in PostgreSQL: for what a test does behind the program's back. */
  readonly url: string;
  readonly lotrinh: Caller;
  readonly imported: Called;
  /** The same program on a database that holds nothing yet. */
  onNothing(): Promise<Caller>;
  remove(): Promise<void>;
}

/** @param start default: log and views in one PostgreSQL @param now where the clock of the log begins; default: the day of the report */
export async function portfolioStores(
  start: () => Promise<FreshStores> = STORE_SETS[0][1],
  now = NOW,
): Promise<PortfolioStores> {
  const home = freeHome();
  const stores = await start();
  const started = [stores];
  const settings = { LOTRINH_HOME: home.path, LOTRINH_NOW: now, ...stores.settings };
  const lotrinh = commandLine(settings);
  return {
    home,
    settings,
    url: stores.settings.DATABASE_URL,
    lotrinh,
    imported: await lotrinh.json('import', SAMPLE),
    async onNothing() {
      const empty = await start();
      started.push(empty);
      return commandLine({ ...settings, ...empty.settings });
    },
    async remove() {
      await home.remove();
      for (const each of started) await each.stop();
    },
  };
}
