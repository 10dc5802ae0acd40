/** Vietnamese first; English for whoever asks. */
export type Language = 'vi' | 'en';

/** The one that somebody may go over to. */
export const otherThan = (language: Language): Language => (language === 'vi' ? 'en' : 'vi');

const KEPT = 'lotrinh.language';

/** The language that was chosen on this machine. */
export const currentLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi');

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
