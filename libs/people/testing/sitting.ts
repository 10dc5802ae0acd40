import type { CommandRequest } from '#commands/command-request';
import { roadTo, saidPlain } from '#lifecycle/testing/task-in';
import type { JsonObject } from '#lifecycle/values/json';

/** Points that stand nowhere by chance: who finds one of them found a ballot. */
export const PLANTED = /11\.1875|19\.3125|10\.0625|13\.4375|9\.6875|8\.5625/;
const SHEET = [11.1875, 19.3125, 10.0625, 13.4375, 9.6875, 8.5625];
export const POINTS = SHEET.map((points, place) => ({ criterion: place + 1, points }));

const by = { recordedBy: { by: 'operator:test' }, actor: 'program-manager' };

/** A step on a task with its plain body. */
export function step(code: string, command: string, data: JsonObject = {}): CommandRequest {
  const said = saidPlain(command, { data });
  return { code, command, occurredOn: said.on, data: said.data, ...by };
}

/** A task whose selection council of nine, `m-1` to `m-9`, has the opened dossier `D-1` before it. */
export const sitting = (code: string): readonly CommandRequest[] => [
  ...roadTo('open-dossiers').map(({ name }) => step(code, name)),
  step(code, 'establish-selection-council'),
];

/** That person assigned to a task as secretary of its council. */
export const secretary = (code: string, personId: string, on = '2020-10-20'): CommandRequest => ({
  ...step(code, 'assign', { role: 'council-secretary', personId }),
  occurredOn: on,
});

/** `sitting`, with those persons as its secretaries. */
export const sittingWith = (code: string, ...secretaries: readonly string[]): readonly CommandRequest[] => [
  ...sitting(code),
  ...secretaries.map((id) => secretary(code, id)),
];

/** The ballot of a member, in their own name. */
export const ballot = (
  code: string,
  personId: string,
  more: Partial<CommandRequest> = {},
): CommandRequest => ({
  ...step(code, 'cast-score', { personId, points: POINTS }),
  actor: `person:${personId}`,
  ...more,
});
