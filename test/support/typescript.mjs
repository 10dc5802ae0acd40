// Runs a program's TypeScript sources directly, for tests that need a process of their own to kill:
//   node --conditions=@lotrinh/source --import ./test/support/typescript.mjs program.ts
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
