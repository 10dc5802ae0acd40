/** Half of a surrogate pair, or NUL: no store keeps them, and a hash over them would not be one. */
const UNSTORABLE = /[\p{Surrogate}\0]/u;

/** Whether `text` comes back from every store as it went in. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);
