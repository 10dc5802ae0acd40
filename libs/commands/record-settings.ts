import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { CommandStore } from './record-decided.ts';
import { OPERATOR_KIND, recordOperatorFact } from './record-operator-act.ts';

const CODE = 'settings';
const CHANGED = 'SettingsChanged';

/** Settings under the names they are set by, secrets masked; null: not set. */
export type ShownSettings = Readonly<Record<string, string | number | null>>;

/** STORAGE FORMAT, version 1: one setting that is another than at the start before. */
interface SettingChange {
  readonly name: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/**
 * Puts on record, at the start of a server, which settings are others than at the last one; nothing where none is.
 * They come with their secrets masked, and marked so that another secret shows (`markedSettings`). @throws EventStoreError
 */
export async function recordSettings(
  settings: ShownSettings,
  by: string,
  deps: { readonly store: CommandStore; readonly clock: { today(): PlainDate } },
): Promise<void> {
  const before = await settingsOnRecord(deps.store);
  const changed = Object.entries(settings).flatMap(([name, after]): readonly SettingChange[] => {
    const last = before.get(name) ?? null;
    return last === after ? [] : [{ name, before: last, after }];
  });
  if (changed.length === 0) return;
  const data = { changed: changed.map((one) => ({ ...one })) };
  const act = { code: CODE, name: 'change-settings', data, actor: by, recordedBy: { by } };
  await recordOperatorFact(act, CHANGED, deps);
}

async function settingsOnRecord(store: CommandStore): Promise<ReadonlyMap<string, SettingChange['after']>> {
  const events = await wholeStream(store, streamName({ kind: OPERATOR_KIND, code: CODE }));
  const changes = events.flatMap(({ data }) => data.changed as unknown as readonly SettingChange[]);
  return new Map(changes.map(({ name, after }) => [name, after]));
}
