/** Its fact moves the open deadlines to the new regulation's (deadlines-of.ts). */
export const ADOPTED = 'DefinitionAdopted';
