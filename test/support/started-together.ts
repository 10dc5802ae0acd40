/** What a test starts and stops. */
interface Startable {
  stop(): Promise<void>;
}

/** Waits for all; where one did not start, those that did are stopped again. @throws what the first of them threw */
export async function startedTogether<Servers extends readonly Startable[]>(
  ...starting: { [At in keyof Servers]: Promise<Servers[At]> }
): Promise<Servers> {
  const all: Promise<Startable>[] = [...starting];
  try {
    return (await Promise.all(all)) as unknown as Servers;
  } catch (error) {
    const ends = await Promise.allSettled(all);
    for (const end of ends) if (end.status === 'fulfilled') await end.value.stop();
    throw error;
  }
}
