/** Whether a list has a first member. */
export function isNonEmptyList<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
