/** Who is told when something that React does not hold has changed (`useSyncExternalStore`). */
export function listeners() {
  const all = new Set<() => void>();
  return {
    tell: (): void => {
      for (const listener of all) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}
