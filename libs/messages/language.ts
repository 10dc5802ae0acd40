/** Vietnamese first; English for whoever asks. */
export type Language = 'vi' | 'en';
