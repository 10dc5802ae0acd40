import { refuse } from '#commands/refused';

/** An option that holds JSON. @throws Refused invalid-json */
export function jsonOption(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('invalid-json', {}, name);
  }
}
