/** How large a file is, of that many bytes. */
export const writtenSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1000)))}\u00A0kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00A0MB`;

/** Enough of a hash to hold it against another. */
export const shortHash = (hash: string): string =>
  `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
