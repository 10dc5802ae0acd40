import { refuse } from '#commands/refused';
import { parseJson } from '#lifecycle/values/parse-json';

/** An option that holds JSON. @throws Refused invalid-json */
export function jsonOption(name: string, text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : refuse('invalid-json', parsed.params, name);
}
