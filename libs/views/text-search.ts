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
export function containing(text: string): string {
  return `%${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;
}
