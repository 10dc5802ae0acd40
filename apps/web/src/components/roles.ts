import { createContext, use } from 'react';

interface Who {
  /** The account. */
  readonly id: string;
  readonly roles: readonly string[];
  /** Which screens are theirs, by what they may read and do. */
  readonly sees: Readonly<Record<'work' | 'tasks' | 'reports' | 'imports', boolean>>;
  /** The person behind the account; null for one without. */
  readonly personId: string | null;
  /** What the person is called, as the vault has it. */
  readonly name: string | null;
  readonly username: string | null;
}

/** Who is logged in, as far as a screen asks: without knowing how somebody got in. */
export const WhoContext = createContext<Who>({
  ...{ id: '', roles: [], personId: null, name: null, username: null },
  sees: { work: false, tasks: false, reports: false, imports: false },
});

/** What they may act as. */
export const useRoles = (): readonly string[] => use(WhoContext).roles;

export const useSees = (): Who['sees'] => use(WhoContext).sees;

/** Under which name what they typed is kept on this machine, and by which a record names them: the person's, else the account's. */
export function usePerson(): string {
  const { personId, id } = use(WhoContext);
  return personId ?? id;
}

/** What they are called, wherever a record names them: by the vault, else by the account, else by the id. */
export function useOwnName(): string {
  const { name, username, personId, id } = use(WhoContext);
  return name ?? username ?? personId ?? id;
}
