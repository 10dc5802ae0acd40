import { Session } from 'node:inspector/promises';

/** Files named: the rest is small. */
const MOST = 12;

/** Runs `work` once more under Node's profiler and says in which files this process spent its time. */
export async function profiled(what, work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const { count, seconds } = await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const shares = sharesOf(profile).slice(0, MOST);
  const list = shares.map(([place, share]) => `${(100 * share).toFixed(1)} % ${place}`).join(' · ');
  return [`Where the time goes (${what}; ${Math.round(count / seconds)}/s under the profiler): ${list}`];
}

/** Own time by file, largest first. (idle): this process waits, mostly for PostgreSQL. */
function sharesOf({ nodes, samples, timeDeltas }) {
  const placeOf = new Map(nodes.map(({ id, callFrame }) => [id, placeIn(callFrame)]));
  const spent = new Map();
  samples.forEach((id, at) => {
    const place = placeOf.get(id);
    spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[at] ?? 0));
  });
  const whole = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].map(([place, time]) => [place, time / whole]).sort(([, a], [, b]) => b - a);
}

function placeIn({ url, functionName }) {
  if (url === '') return functionName.startsWith('(') ? functionName : `native ${functionName}`;
  return url.replace(/^.*\/(dist|node_modules)\//, '').replace(/\.js$/, '');
}
