/** Vietnamese first; English for whoever asks. */
export type Language = 'vi' | 'en';

const KEPT = 'lotrinh.language';

/** The language that was chosen on this machine. */
export const currentLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi');

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
