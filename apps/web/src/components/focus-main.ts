/** For a notice that goes away as it is pressed: the focus goes to what the page is about, and is not lost. */
export const focusMain = (): void => document.querySelector('main')?.focus({ preventScroll: true });
