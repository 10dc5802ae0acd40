import { createContext, use } from 'react';

/** What whoever is logged in may act as: what a feature asks, without knowing how somebody got in. */
export const RolesContext = createContext<readonly string[]>([]);

export const useRoles = (): readonly string[] => use(RolesContext);
