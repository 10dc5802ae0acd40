import { createContext, use } from 'react';

interface Who {
  readonly roles: readonly string[];
  /** The person behind the account; null for one without. */
  readonly personId: string | null;
}

/** Who is logged in, as far as a screen asks: without knowing how somebody got in. */
export const WhoContext = createContext<Who>({ roles: [], personId: null });

/** What they may act as. */
export const useRoles = (): readonly string[] => use(WhoContext).roles;

/** Who they are. */
export const useSelf = (): string | null => use(WhoContext).personId;
