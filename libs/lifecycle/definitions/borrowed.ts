/** A legal source says in brackets that it is borrowed: it is not in force for the regulation that cites it. */
const LENT = / ?\(mượn tạm[^)]*\)/g;

export const lent = (source: string): string => `${source} (mượn tạm)`;

/** The same of what a later law took the ground from, and nobody could read what stands in its place. */
export const lentUntil = (source: string, law: string): string =>
  `${source} (mượn tạm, chờ văn bản theo ${law})`;

export const isLent = (source: string): boolean => source.search(LENT) >= 0;

/** The source where it is in force. */
export const inItsOwnRight = (source: string): string => source.replaceAll(LENT, '');
