/** A text as XML has it. */
export const xml = (text: string): string =>
  text.replace(/[<>&"]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

/** A number of a drawing: a tenth is finer than any screen. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/** Lines of text under each other; `y` is the base line of the first. */
export function textLines(
  lines: readonly string[],
  of: { readonly x: number; readonly y: number; readonly lead: number; readonly class?: string },
): string {
  const name = of.class === undefined ? '' : ` class="${of.class}"`;
  return lines
    .map(
      (line, place) => `<text x="${at(of.x)}" y="${at(of.y + place * of.lead)}"${name}>${xml(line)}</text>`,
    )
    .join('\n');
}
