import type { Refusal, Refusals } from '#lifecycle/decision';

/** Refusals of a call whose body is the data: its fields are named as the caller wrote them. */
export function withoutData([first, ...more]: Refusals): Refusals {
  return [unnested(first), ...more.map(unnested)];
}

const unnested = (found: Refusal): Refusal =>
  found.field === undefined ? found : { ...found, field: found.field.replace(/^data\./, '') };
