// Appends to a log from a process of its own, from the built program: `node log-writer.mjs URL NAME WRITERS APPENDS`.
// Prints one line of JSON for each event that the store has acknowledged, and nothing before it has.
// Half of the appends go to each writer's own stream, half to one hot stream that all writers share.
import { setTimeout as pause } from 'node:timers/promises';
import { openEventStore } from '#event-store/event-store.module';
import { streamName } from '#event-store/stream-name';

const [url, name, writers, appends] = process.argv.slice(2);
const store = await openEventStore({ url, now: Date.now });
const hot = streamName({ kind: 'task', code: 'HOT' });

async function headOf(stream) {
  for await (const { revision, metadata } of store.readStream(stream, { direction: 'backwards', limit: 1 })) {
    return { revision, hash: metadata.hash, recordedAt: metadata.recordedAt };
  }
  return 'no-stream';
}

function eventsOf(writer, n) {
  const metadata = { schemaVersion: 1, occurredOn: '2023-03-10', actor: 'program-manager' };
  return Array.from({ length: 1 + (n % 3) }, (_, part) => ({
    type: 'SomethingNoted',
    data: { writer, n, part },
    metadata,
  }));
}

/** True when it stands; a lost answer is settled by reading back. */
async function stands(stream, { writer, n }) {
  for await (const { data } of store.readStream(stream))
    if (data.writer === writer && data.n === n) return true;
  return false;
}

async function write(writer, n) {
  const stream = n % 2 === 0 ? hot : streamName({ kind: 'task', code: writer });
  for (;;) {
    try {
      const outcome = await store.append(stream, await headOf(stream), eventsOf(writer, n));
      if (outcome.status === 'conflict') continue;
      for (const { id, position, revision } of outcome.events) {
        process.stdout.write(`${JSON.stringify({ id, position, stream, revision })}\n`);
      }
      return;
    } catch (error) {
      if (error.type === 'outcome-unknown' && (await stands(stream, { writer, n }))) return;
      if (error.type !== 'store-unreachable' && error.type !== 'outcome-unknown') throw error;
      await pause(50);
    }
  }
}

await Promise.all(
  Array.from({ length: Number(writers) }, async (_, w) => {
    for (let n = 0; n < Number(appends); n += 1) await write(`${name}-${w}`, n);
  }),
);
await store.close();
