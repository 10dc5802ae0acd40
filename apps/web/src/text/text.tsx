import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import vi from '../messages/vi.json';
import { currentLanguage, keepLanguage, type Language } from './current-language.ts';

/** Name of a message of the page. */
export type TextKey = keyof typeof vi;
type Params = Readonly<Record<string, string | number>>;
/** A text in both languages, as the definitions have them. */
export type Label = Readonly<Record<Language, string>>;

interface Text {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A message with its `{name}` places filled. */
  readonly t: (key: TextKey, params?: Params) => string;
  /** What the definitions call it. */
  readonly named: (label: Label) => string;
  /** Any one of these. */
  readonly either: (of: readonly { readonly label: Label }[]) => string;
}

/** A language with its words. */
interface Spoken {
  readonly language: Language;
  readonly words: Readonly<Record<TextKey, string>>;
}

const VIETNAMESE: Spoken = { language: 'vi', words: vi };
/** The other language comes when somebody asks for it: who does not would load it in vain. */
const spokenIn = async (language: Language): Promise<Spoken> =>
  language === 'vi' ? VIETNAMESE : { language, words: (await import('../messages/en.json')).default };

const TextContext = createContext<Text | undefined>(undefined);

/** The words of the page, in the language that was chosen; in Vietnamese where the other cannot be had. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState(currentLanguage() === 'vi' ? VIETNAMESE : undefined);
  useEffect(() => {
    if (spoken !== undefined) document.documentElement.lang = spoken.language;
    else spokenIn(currentLanguage()).then(setSpoken, () => setSpoken(VIETNAMESE));
  }, [spoken]);
  const setLanguage = useCallback((chosen: Language): void => {
    spokenIn(chosen).then(
      (next) => {
        keepLanguage(chosen);
        setSpoken(next);
      },
      () => undefined,
    );
  }, []);
  const text = useMemo(() => spoken && textIn(spoken, setLanguage), [spoken, setLanguage]);
  return text === undefined ? null : <TextContext value={text}>{children}</TextContext>;
}

const textIn = ({ language, words }: Spoken, setLanguage: Text['setLanguage']): Text => ({
  language,
  setLanguage,
  t: (key, params = {}) =>
    words[key].replace(/\{(\w+)\}/gu, (place, name: string) => String(params[name] ?? place)),
  named: (label) => label[language],
  either: (of) => of.map(({ label }) => label[language]).join(words['list.or']),
});

export function useText(): Text {
  const text = use(TextContext);
  if (text === undefined) throw new Error('no TextProvider above');
  return text;
}
