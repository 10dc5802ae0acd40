import type { Role } from '../values/role.ts';

/** Who records (contract section 6): the program manager, and above him the head of division and the director. */
export const MANAGERS: readonly Role[] = ['program-manager', 'head-of-division', 'director'];
export const PROVINCE: readonly Role[] = ['provincial-committee'];
export const SECRETARY: readonly Role[] = ['council-secretary'];
export const ACCOUNTANT: readonly Role[] = ['accountant'];
export const ONE_STOP: readonly Role[] = ['one-stop-officer'];
/** Who leads the department: second persons for what a manager records (domain 5.1: validate, sign, correct by decision). */
export const HEADS: readonly Role[] = ['head-of-division', 'director'];
