import { readFileSync } from 'node:fs';
import { handleCommand } from '../dist/libs/commands/handle-command.js';
import { wholeStream } from '../dist/libs/event-store/whole-stream.js';
import { streamName } from '../dist/libs/event-store/stream-name.js';
import { dryRunStore } from '../dist/libs/commands/dry-run-store.js';
import { readNdjson } from '../dist/libs/importing/ndjson.js';
import { toRequest } from '../dist/libs/importing/to-request.js';
import { plusDays } from '../dist/libs/lifecycle/values/plain-date.js';
import { clockOver } from '../dist/libs/runtime/clock.js';
import { inRoot } from '../scripts/lib/paths.mjs';

const nothing = { readStream: async function* () {} };

/** The department's portfolio as it goes into a log: a case each, with its requests and the events they made. */
export async function portfolio() {
  const clock = clockOver(Date.now);
  const store = dryRunStore(nothing, clock);
  const cases = new Map();
  const recordedBy = { import: { sha256: '0'.repeat(64), line: 1, by: 'operator:bench' } };
  for (const { record } of readNdjson(readFileSync(inRoot('data', 'portfolio-2023q1.ndjson')))) {
    const request = toRequest(record, { recordedBy });
    const result = await handleCommand(request, { store, clock });
    if (result.status !== 'accepted') throw new Error(JSON.stringify(result.refusals));
    const { kind = 'task', code } = request;
    const known = cases.get(code) ?? { kind, code, requests: [] };
    cases.set(code, known);
    known.requests.push(request);
  }
  for (const one of cases.values()) one.events = (await wholeStream(store, streamName(one))).map(asNew);
  return [...cases.values()];
}

/** A recorded event as its writer handed it in. */
function asNew({ type, data, metadata }) {
  const { recordedAt, prevHash, hash, ...said } = metadata;
  return { type, data, metadata: said };
}

/** The same events under another code and so many days later: no two cases of a log need share their dates. */
export function renamed({ code, events }, to, { days = 0 } = {}) {
  const text = JSON.stringify(events).replaceAll(code, to);
  return JSON.parse(
    days === 0 ? text : text.replace(/"(\d{4}-\d{2}-\d{2})"/g, (_, day) => `"${plusDays(day, days)}"`),
  );
}
