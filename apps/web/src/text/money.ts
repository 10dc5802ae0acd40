/** Digits in groups of three, as Vietnamese writes sums: 1.450.000.000. */
export const writtenMoney = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
