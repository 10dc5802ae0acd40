import {
  administrativeDossier,
  administrativeDossierV2,
} from './definitions/administrative-dossier/definition.ts';
import { facility } from './definitions/facility/definition.ts';
import { facilityV2 } from './definitions/facility/v2.ts';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { provincial2014v2 } from './definitions/provincial-2014/v2/definition.ts';
import { provincial2023 } from './definitions/provincial-2023/definition.ts';
import { provincial2025 } from './definitions/provincial-2025/definition.ts';
import { withoutDefects } from './defects.ts';
import { stepOf, type Definition } from './definition.ts';
import { evolveDossier } from './dossier/evolve-dossier.ts';
import type { DossierState } from './dossier/state.ts';
import type { DefinitionRef } from './fact.ts';
import { invariant } from './invariant.ts';
import type { Kind } from './kind.ts';
import type { Sealing } from './sealing.ts';
import { regimeIn, type Step } from './step.ts';
import { evolveTask } from './task/evolve-task.ts';
import { milestoneIn } from './task/milestones.ts';
import { openedByCount } from './task/opened-by-count.ts';
import { partsIn } from './task/parts-in.ts';
import { personsIn } from './task/persons-in.ts';
import type { TaskState } from './task/state.ts';
import { isJsonObject, type JsonObject } from './values/json.ts';
import type { PlainDate } from './values/plain-date.ts';

/** Nhiệm vụ khoa học và công nghệ. */
const task: Kind<TaskState> = {
  kind: 'task',
  definitions: [provincial2014, facility, provincial2014v2, facilityV2, provincial2023, provincial2025],
  evolve: evolveTask,
  overview: ({ title, level, milestone, closed }) => ({ title, level, milestone, closed }),
  personsIn,
  partsIn,
  opened: openedByCount,
  milestoneIn,
};

/** Hồ sơ thủ tục hành chính. It has no milestones; resolved is its natural end, not an outcome. */
const dossier: Kind<DossierState> = {
  kind: 'dossier',
  definitions: [administrativeDossier, administrativeDossierV2],
  evolve: evolveDossier,
  overview: ({ procedure }) => ({ title: procedure, level: null, milestone: null, closed: false }),
  personsIn: () => [],
  partsIn: () => [],
  opened: (facts) => facts,
  milestoneIn: () => undefined,
};

/** Every kind of case that the program runs. */
export const KINDS: readonly Kind[] = [task, dossier];

/** The kind of that name, or undefined. */
export function kindNamed(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.kind === name);
}

/** Every definition of every kind. A program with a defective one does not load. @throws DefectiveDefinitions */
export const DEFINITIONS: readonly Definition[] = withoutDefects(KINDS.flatMap((kind) => kind.definitions));

/** The definition called `id` (its newest version) or `id@version`. */
export function definitionNamed(name: string): Definition | undefined {
  const [id, version] = name.split('@');
  return DEFINITIONS.findLast(
    (one) => one.id === id && (version === undefined || String(one.version) === version),
  );
}

/** The definition a case is pinned to. @throws BrokenInvariant it was pinned to one that this program no longer has */
export function definitionOf(kind: Kind, ref: DefinitionRef): Definition {
  const found = kind.definitions.find(
    (definition) => definition.id === ref.id && definition.version === ref.version,
  );
  invariant(found !== undefined, 'every definition ever pinned is kept', {
    kind: kind.kind,
    id: ref.id,
    version: ref.version,
  });
  return found;
}

/** The newest version of a definition; undefined when there is none of that id. */
export function newestOf(kind: Kind, id: string | undefined): Definition | undefined {
  return kind.definitions.findLast((definition) => definition.id === id);
}

/** Some step of that command: the newest definition's, for form and spelling before the case is known. */
export function anyStepOf(kind: Kind, command: string): Step | undefined {
  return kind.definitions.flatMap((definition) => stepOf(definition, command) ?? []).at(-1);
}

/** How the facts of an event are sealed; undefined where they are not. */
export function sealingOf(kind: Kind, event: string): Sealing | undefined {
  const steps = kind.definitions.flatMap((definition) => definition.steps);
  return steps.findLast((step) => step.event === event && step.seals !== undefined)?.seals;
}

/** The definitions that a case may be pinned to: those with the way in of the one it follows. */
export function regimesOf(kind: Kind, followed: Definition): readonly Definition[] {
  const opening = followed.steps.filter((step) => step.opens);
  return kind.definitions.filter((definition) => opening.some((step) => opensLike(definition, step)));
}

/** The definitions that an opening command with this data may pin its case to; all, where the data is not yet one's own. */
export function regimesToOpen(kind: Kind, command: string, data: unknown): readonly Definition[] {
  const meant = kind.definitions.filter((definition) => isOpenedBy(definition, command, data));
  return meant.length > 0 ? meant : kind.definitions;
}

function isOpenedBy(definition: Definition, command: string, data: unknown): boolean {
  const step = stepOf(definition, command);
  if (!step?.opens) return false;
  const { opensFor } = step;
  return opensFor === undefined || (isJsonObject(data) && data[opensFor.field] === opensFor.value);
}

/** Whether the definition is come into by that opening step too. */
function opensLike(definition: Definition, { command, opensFor }: Step): boolean {
  const own = stepOf(definition, command);
  return own !== undefined && own.opens && own.opensFor?.value === opensFor?.value;
}

/** Steps that a case may take under its definition: those of the law it follows, and those that keep the record. */
export function stepsIn(kind: Kind, definition: Definition): readonly Step[] {
  const own = new Set(definition.steps.map(({ command }) => command));
  const newest = kind.definitions.at(-1)?.steps ?? [];
  return [...definition.steps, ...newest.filter((step) => step.keepsRecord && !own.has(step.command))];
}

/** The step of a command under a definition, or undefined when the case may never take it. */
export function stepIn(kind: Kind, definition: Definition, command: string): Step | undefined {
  return stepsIn(kind, definition).find((step) => step.command === command);
}

/** How a case is opened. */
interface Opening {
  readonly command: string;
  readonly data: JsonObject;
  readonly day: PlainDate;
}

/**
 * The definition that a case is pinned to when it is opened so (contract rule 10): of those whose opening step is meant,
 * the newest of the one that the data names, else the last one in force by that day; before all of them, the first.
 */
export function definitionInForce(kind: Kind, { command, data, day }: Opening): Definition | undefined {
  const opening = kind.definitions.filter((definition) => isOpenedBy(definition, command, data));
  const step = anyStepOf(kind, command);
  const named = step && regimeIn(step, data);
  if (named !== undefined) return opening.findLast(({ id }) => id === named);
  return inForceOn(opening, day);
}

/** The last one in force by that day; before all of them, the first. */
export const inForceOn = (among: readonly Definition[], day: PlainDate): Definition | undefined =>
  among.findLast(({ inForceFrom }) => inForceFrom <= day) ?? among[0];

/** Whether a case begins with facts of that type. */
export function isOpening(kind: string, event: string): boolean {
  const steps = kindNamed(kind)?.definitions.flatMap((definition) => definition.steps) ?? [];
  return steps.some((step) => step.opens && step.event === event);
}
