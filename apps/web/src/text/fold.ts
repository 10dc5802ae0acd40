/** Text as it is searched, a character for each of its own: lower case, without marks, `đ` as `d`. As libs/views/text-search.ts has it. */
export const fold = (text: string): string => Array.from(text.normalize('NFC'), folded).join('');

const folded = (character: string): string => {
  const plain = character
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return plain.length === 1 ? plain : character;
};

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text taken apart at what was looked for. */
export function hitsIn(text: string, words: string): readonly Piece[] {
  const whole = Array.from(text.normalize('NFC'));
  const [among, wanted] = [fold(text), fold(words.trim())];
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isHit: boolean): void => {
    if (to > from) pieces.push({ text: whole.slice(from, to).join(''), isHit });
  };
  let from = 0;
  if (wanted !== '' && among.length === whole.length)
    for (let at = among.indexOf(wanted); at !== -1; at = among.indexOf(wanted, from)) {
      add(from, at, false);
      from = at + wanted.length;
      add(at, from, true);
    }
  add(from, whole.length, false);
  return pieces;
}
