/**
 * Text as it is searched: lower case, without tone and vowel marks, `đ` as `d`, so that "de tai" finds "Đề tài".
 * Done here and not by the database: its locale and extensions are the operator's, not ours.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** A pattern for `like` that finds `text` anywhere. */
export const containing = (text: string): string => `%${beginning(text)}`;

/** A pattern for `like` that finds `text` at the beginning. */
export const beginning = (text: string): string => `${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;
