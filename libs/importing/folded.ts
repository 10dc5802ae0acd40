/** A text as it is compared with others: without marks, case, and spaces that nobody sees. `Cơ quan  CHỦ TRÌ` → `co quan chu tri`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?([/&]) ?/g, '$1')
    .trim();
}
