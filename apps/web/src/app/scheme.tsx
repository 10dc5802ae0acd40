import { MantineProvider } from '@mantine/core';
import { createContext, use, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { theme } from './theme.ts';

/** `auto`: as the machine has it. */
export type Scheme = 'auto' | 'light' | 'dark';

const KEPT = 'lotrinh.scheme';
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

interface Chosen {
  readonly scheme: Scheme;
  readonly setScheme: (scheme: Scheme) => void;
}
const SchemeContext = createContext<Chosen>({ scheme: 'auto', setScheme: () => undefined });
export const useScheme = (): Chosen => use(SchemeContext);

/** The choice of that name; as the machine has it, where there is none. */
export const schemeNamed = (name: string | null): Scheme =>
  name === 'light' || name === 'dark' ? name : 'auto';

const keptScheme = (): Scheme => schemeNamed(localStorage.getItem(KEPT));

function onMachineChange(changed: () => void): () => void {
  DARK.addEventListener('change', changed);
  return () => DARK.removeEventListener('change', changed);
}

/** Light or dark. Mantine writes no style element: its variables stand in tokens.css. */
export function SchemeProvider({ children }: { readonly children: ReactNode }) {
  const [scheme, set] = useState(keptScheme);
  const isDark = useSyncExternalStore(onMachineChange, () => DARK.matches);
  const shown = scheme === 'auto' ? (isDark ? 'dark' : 'light') : scheme;
  const chosen = useMemo(
    (): Chosen => ({
      scheme,
      setScheme: (next) => {
        localStorage.setItem(KEPT, next);
        set(next);
      },
    }),
    [scheme],
  );
  return (
    <SchemeContext value={chosen}>
      <MantineProvider
        theme={theme}
        forceColorScheme={shown}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {children}
      </MantineProvider>
    </SchemeContext>
  );
}
