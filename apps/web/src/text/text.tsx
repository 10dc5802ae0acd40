import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import en from '../messages/en.json';
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

const CATALOGUE: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { vi, en };
const TextContext = createContext<Text | undefined>(undefined);

/** The words of the page, in the language that was chosen. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [language, set] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const text = useMemo(
    (): Text => ({
      language,
      setLanguage: (chosen) => {
        keepLanguage(chosen);
        set(chosen);
      },
      t: (key, params = {}) =>
        CATALOGUE[language][key].replace(/\{(\w+)\}/gu, (place, name: string) =>
          String(params[name] ?? place),
        ),
      named: (label) => label[language],
      either: (of) => of.map(({ label }) => label[language]).join(CATALOGUE[language]['list.or']),
    }),
    [language],
  );
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = use(TextContext);
  if (text === undefined) throw new Error('no TextProvider above');
  return text;
}
