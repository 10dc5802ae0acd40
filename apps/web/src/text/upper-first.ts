/** A sentence that begins with a word of its own. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
