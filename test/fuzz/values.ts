import fc from 'fast-check';
import { resolved, type Schema } from './document.ts';

/** Texts that programs have stumbled over. */
export const NASTY: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\uFFFF',
  '\uD800',
  'nhiệm vụ'.normalize('NFD'),
  '‮đảo ngược',
  "' or 1=1 --",
  '$1',
  '%',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '__proto__',
  'constructor',
  'toString',
  '9'.repeat(400),
  'x'.repeat(5_000),
  'Infinity',
  'null',
  '2024-02-30',
  '-0',
];

const DAYS = fc
  .integer({ min: 0, max: 1900 })
  .map((day) => new Date(Date.UTC(2019, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
const nasty = fc.constantFrom(...NASTY);

/** A value that fits a schema, as far as the schema says what fits. */
export function fitting(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const of = resolved(schema);
  if (of.const !== undefined) return fc.constant(of.const);
  if (of.enum !== undefined) return fc.constantFrom(...of.enum);
  if (of.oneOf !== undefined) return fc.oneof(...of.oneOf.map((one) => fitting(one, depth)));
  switch (Array.isArray(of.type) ? of.type[0] : of.type) {
    case 'string':
      return textOf(of);
    case 'integer':
      return integerOf(of);
    case 'number':
      return fc.double({ min: of.minimum ?? 0, max: of.maximum ?? 100, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return depth > 3 ? fc.constant([]) : fc.array(fitting(of.items ?? {}, depth + 1), { maxLength: 3 });
    case 'object':
      return objectOf(of, depth);
    default:
      return fc.constantFrom<unknown>('x', 1, null);
  }
}

/** Small ones mostly; a year where it must be one. */
function integerOf({ minimum = 0, maximum = 40 }: Schema): fc.Arbitrary<number> {
  return fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, minimum + 40)) });
}

function textOf({ format, pattern, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return DAYS;
  // Any text, or the name of an organisation: what looks ahead cannot be made from its pattern.
  if (pattern === '\\S' || pattern?.includes('(?!'))
    return fc.constantFrom('Sở KH&CN', 'Viện Lúa', 'person:p-1', 'NV-01', 'Một');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { maxLength });
  return fc.constantFrom('NV-01', 'Lý do', 'Q-2', '2023-03-10');
}

function objectOf({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, fitting(member, depth + 1)]),
  );
  return fc.record(members, { requiredKeys: [...required] as never });
}

/** Any JSON, small and large. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  nasty,
  fc.constant('y'.repeat(200_000)),
  fc.constant(Array.from({ length: 2_000 }, (_, at) => at)),
);

/** A value that fits but for one member of it: taken away, of another type, one too many. */
export function nearly(schema: Schema): fc.Arbitrary<unknown> {
  return fc
    .tuple(fitting(schema), fc.nat(), fc.constantFrom('drop', 'replace', 'add', 'inner'), anything, nasty)
    .map(([value, at, how, other, name]) => bent(value, { at, how, other, name }));
}

interface Bend {
  readonly at: number;
  readonly how: string;
  readonly other: unknown;
  readonly name: string;
}

function bent(value: unknown, bend: Bend): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bend.other;
  const members = Object.entries(value);
  const [place, inner] = members[bend.at % Math.max(1, members.length)] ?? [];
  if (bend.how === 'add' || place === undefined)
    return Object.fromEntries([...members, [bend.name, bend.other]]);
  const rest = members.filter(([name]) => name !== place);
  if (bend.how === 'drop') return Object.fromEntries(rest);
  const other = bend.how === 'inner' ? bent(inner, { ...bend, how: 'replace' }) : bend.other;
  return Object.fromEntries([...rest, [place, other]]);
}
