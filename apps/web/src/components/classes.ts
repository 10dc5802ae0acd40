/** The names of an element that is of several sheets. */
export const classes = (...names: readonly (string | undefined)[]): string =>
  names.filter((name) => name !== undefined).join(' ');
