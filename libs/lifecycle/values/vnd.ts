declare const brand: unique symbol;

/** An amount in whole đồng, as a string of digits: JSON numbers lose the last digits of a large budget. */
export type Vnd = string & { readonly [brand]: 'Vnd' };

/** Eighteen digits are a hundred times what the country makes in a year: more is a typing error. */
const SHAPE = /^\d{1,18}$/;

/** The amount that `text` names, or undefined: only digits, at most 18 of them. */
export function parseVnd(text: unknown): Vnd | undefined {
  return typeof text === 'string' && SHAPE.test(text) ? (text as Vnd) : undefined;
}

/** Whether the first amount is larger. */
export function exceeds(amount: Vnd, limit: Vnd): boolean {
  return BigInt(amount) > BigInt(limit);
}

/** The sum of all. */
export function sumVnd(amounts: readonly Vnd[]): Vnd {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n).toString() as Vnd;
}
