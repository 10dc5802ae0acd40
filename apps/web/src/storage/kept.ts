/** Small things kept in this browser. One that refuses storage keeps none, and the page works as if nothing had been. */
export const kept = {
  of(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  /** undefined: it is forgotten. */
  set(name: string, value: string | undefined): void {
    try {
      if (value === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // Full, or refused: it is not kept.
    }
  },
};
