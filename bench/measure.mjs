/**
 * Runs a workload: one unmeasured turn of everybody, then `rounds` rounds in which the contestants take turns, every
 * second round in the reverse order, so that what changes meanwhile on the machine falls on all alike. A contestant
 * whose answer is wrong scores 0 from then on.
 */
export async function measured({ contestants }, rounds) {
  const results = contestants.map(({ name }) => ({ name, rates: [], wrong: undefined }));
  const turn = async (at, keep) => {
    const result = results[at];
    if (result.wrong !== undefined) return;
    try {
      const { count, seconds } = await contestants[at].run();
      if (keep) result.rates.push(count / seconds);
    } catch (error) {
      result.wrong = error.message;
    }
  };
  const places = contestants.map((_, at) => at);
  for (const at of places) await turn(at, false);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of round % 2 === 0 ? places : places.toReversed()) await turn(at, true);
  }
  for (const at of places) results[at].wrong ??= await contestants[at].check();
  return results;
}

export async function timed(count, work) {
  const started = performance.now();
  await work();
  return { count, seconds: (performance.now() - started) / 1000 };
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}
