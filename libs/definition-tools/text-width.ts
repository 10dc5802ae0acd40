/** Widths in parts of the font size, of a sans-serif face as wide as Arial; what is not here is as wide as `n`. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl.,:;'|!]/, 0.28],
  [/[ frt()[\]/-]/, 0.36],
  [/[mwMW@→–]/, 0.9],
  [/[A-Z]/, 0.72],
];
const ELSE = 0.56;
/** Faces differ: a little more than Arial takes, so that a wider one still fits its box. */
const MARGIN = 1.06;
const MARKS = /\p{M}/gu;

/** How wide a text is drawn, in the unit of `size`. A letter is as wide with its marks as without. */
export function textWidth(text: string, size: number): number {
  const letters = Array.from(text.normalize('NFD').replace(MARKS, ''));
  const sum = letters.reduce(
    (total, letter) => total + (WIDTHS.find(([of]) => of.test(letter))?.[1] ?? ELSE),
    0,
  );
  return sum * size * MARGIN;
}

/** The text in lines no wider than `width`, broken at spaces; a word wider than that has a line of its own. */
export function wrapped(
  text: string,
  by: { readonly width: number; readonly size: number },
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, by.size) <= by.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
