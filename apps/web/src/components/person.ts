import { createContext, use } from 'react';

/** Under which name whoever is logged in keeps things on this machine. */
export const PersonContext = createContext('');

export const usePerson = (): string => use(PersonContext);
