import { readFileSync } from 'node:fs';
import type { CommandAnswer } from '#commands/command-request';
import { handleCommand } from '#commands/handle-command';
import { historyOf, type CaseHistory } from '#history/case-history';
import { dryRunStore } from '#commands/dry-run-store';
import { importRecords } from '#importing/import-records';
import { readNdjson } from '#importing/ndjson';
import { clockOver } from '#runtime/clock';
import { EMPTY_LOG } from './empty-log.ts';

/** The department's real portfolio of the first quarter of 2023 as an import file. */
export const SAMPLE = 'data/portfolio-2023q1.ndjson';

/** A command as a test says it. */
export interface Said {
  readonly kind?: string;
  readonly code: string;
  readonly command: string;
  readonly on: string;
  readonly data?: object;
  readonly uncertain?: readonly string[];
}

/** A log that lives in memory only, laid over nothing: for what is computed from facts, whatever keeps them. */
export interface MemoryLog {
  /** Where its clock stands; each record moves it on by a second. */
  setClock(instant: string): void;
  /** Records a command. @throws Error it was refused */
  record(said: Said): Promise<CommandAnswer>;
  /** Takes in the sample portfolio. @throws Error a record of it was refused */
  importSample(): Promise<void>;
  /** The cases in the order they were opened. */
  histories(): Promise<readonly CaseHistory[]>;
  history(code: string): Promise<CaseHistory>;
}

export function memoryLog(begun = '2023-03-10T08:00:00+07:00'): MemoryLog {
  let now = Date.parse(begun);
  const clock = clockOver(() => now);
  const store = dryRunStore(EMPTY_LOG, clock);
  const deps = { store, clock };
  const cases = new Map<string, { kind: string; code: string }>();
  const opened = ({ kind = 'task', code }: { kind?: string; code: string }): void => {
    cases.set(`${kind}-${code}`, { kind, code });
    now += 1000;
  };
  const historyIn = async (of: { kind: string; code: string }): Promise<CaseHistory> => {
    const found = await historyOf(store, of);
    if (found === undefined) throw new Error(`nothing was recorded of ${of.code}`);
    return found;
  };
  return {
    setClock: (instant) => {
      now = Date.parse(instant);
    },
    async record({ on, data = {}, ...said }) {
      const request = { ...said, occurredOn: on, data, recordedBy: { by: 'operator:test' } };
      const result = await handleCommand({ actor: 'program-manager', ...request }, deps);
      if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
      opened(said);
      return result.answer;
    },
    async importSample() {
      const bytes = readFileSync(SAMPLE);
      for (const read of readNdjson(bytes)) {
        const { refused } = await importRecords({ records: [read], bytes, by: 'operator:test' }, deps);
        if (refused.length > 0) throw new Error(JSON.stringify(refused));
        const record = ('record' in read ? read.record : {}) as { task?: string; dossier?: string };
        opened({
          kind: record.task === undefined ? 'dossier' : 'task',
          code: record.task ?? record.dossier ?? '',
        });
      }
    },
    histories: () => Promise.all([...cases.values()].map(historyIn)),
    history: (code) =>
      historyIn([...cases.values()].find((one) => one.code === code) ?? { kind: 'task', code }),
  };
}
