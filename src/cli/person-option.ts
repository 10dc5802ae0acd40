import { refuse } from '#commands/refused';
import { parsePersonId } from '#lifecycle/values/person-id';

/** `person:{personId}`, or the id alone. @throws Refused invalid-field */
export function personIn(given: string | undefined, option: string): string | undefined {
  if (given === undefined) return undefined;
  const id = parsePersonId(given) ?? refuse('invalid-field', { expected: 'person' }, option);
  return `person:${id}`;
}
