// Appends in bursts from a process of its own, from the built program: `node burst-writer.mjs URL BURSTS APPENDS`.
// Each append goes to a stream of its own. Ends with 0 unless something is left unhandled.
import { openEventStore } from '#event-store/event-store.module';
import { streamName } from '#event-store/stream-name';

const [url, bursts, appends] = process.argv.slice(2);
const store = await openEventStore({ url, now: Date.now });
const metadata = { schemaVersion: 1, occurredOn: '2023-03-10', actor: 'program-manager' };
const event = { type: 'SomethingNoted', data: { text: 'x'.repeat(20_000) }, metadata };

for (let burst = 0; burst < Number(bursts); burst += 1) {
  const sent = Array.from({ length: Number(appends) }, (_, n) =>
    store.append(streamName({ kind: 'task', code: `${burst}-${n}` }), 'no-stream', [event]),
  );
  const outcomes = await Promise.allSettled(sent);
  const written = outcomes.filter(({ status }) => status === 'fulfilled').length;
  process.stdout.write(`${written}\n`);
}
await store.close();
