import { commandLine, type Called, type Caller } from './command-line.ts';
import { freeHome, type FreeHome } from './free-home.ts';
import { SAMPLE } from './memory-log.ts';
import { startPostgresServer } from './postgres-server.ts';

/** The clock the sample's log runs on: the day of the source report. */
const NOW = '2023-03-10T08:00:00+07:00';

/** The real portfolio, imported through the command line, on stores that settings name. */
export interface PortfolioStores {
  readonly home: FreeHome;
  readonly settings: Readonly<Record<string, string>>;
  /** Address of the database of log and views: for what a test does behind the program's back. */
  readonly url: string;
  readonly lotrinh: Caller;
  readonly imported: Called;
  /** The same program on a database that holds nothing yet. */
  onNothing(): Promise<Caller>;
  remove(): Promise<void>;
}

export async function portfolioStores(): Promise<PortfolioStores> {
  const home = freeHome();
  const server = await startPostgresServer();
  const url = await server.newDatabase();
  const settings = { LOTRINH_HOME: home.path, EVENT_STORE_URL: url, DATABASE_URL: url, LOTRINH_NOW: NOW };
  const lotrinh = commandLine(settings);
  return {
    home,
    settings,
    url,
    lotrinh,
    imported: await lotrinh.json('import', SAMPLE),
    async onNothing() {
      const empty = await server.newDatabase();
      return commandLine({ ...settings, EVENT_STORE_URL: empty, DATABASE_URL: empty });
    },
    async remove() {
      await home.remove();
      await server.stop();
    },
  };
}
