import { writtenDay } from '../text/dates.ts';
import { writtenMoney } from '../text/money.ts';
import { labelOfSchema, type SaidSchema } from '../text/said-schema.ts';
import { useText } from '../text/text.tsx';

interface Fields {
  readonly schema: SaidSchema;
  readonly data: unknown;
  /** Names of persons whom the reader may read, by id as it stands in the data. */
  readonly names?: Readonly<Record<string, string>>;
  /** What they belong to. */
  readonly within?: string;
  /** What stands in the place of a member that was left out; undefined: it is not told. */
  readonly leftOut?: (name: string, of: SaidSchema) => string | undefined;
}

/** What was said in a form, row by row, in the reader's words at any depth: rows of a description list. */
export function SaidFields({ schema, data, names = {}, within, leftOut }: Fields) {
  const { named } = useText();
  const values = data as Readonly<Record<string, unknown>>;
  return inOrder(schema, values).map((name) => {
    const of = schema.properties?.[name] ?? {};
    const value = values[name] === undefined ? leftOut?.(name, of) : values[name];
    if (value === undefined) return null;
    const label = [...(within === undefined ? [] : [within]), named(labelOfSchema(of, name))].join(': ');
    if (of.type === 'object' && typeof value === 'object' && value !== null)
      return <SaidFields key={name} schema={of} data={value} names={names} within={label} />;
    if (of.items?.enum !== undefined && Array.isArray(value))
      return <OneValue key={name} schema={of.items} name={label} value={value} names={names} />;
    if (of.type === 'array' && Array.isArray(value))
      return value.map((row: unknown, place) => (
        <SaidFields
          key={`${name} ${String(place)}`}
          schema={of.items ?? {}}
          data={row}
          names={names}
          within={`${label} ${String(place + 1)}`}
        />
      ));
    return <OneValue key={name} schema={of} name={label} value={value} names={names} />;
  });
}

/** Names of what may have been said: those of the form as it has them, then the rest. */
const inOrder = ({ properties = {} }: SaidSchema, values: Readonly<Record<string, unknown>>) => [
  ...new Set([...Object.keys(properties), ...Object.keys(values)]),
];

interface One {
  readonly schema: SaidSchema;
  readonly name: string;
  readonly value: unknown;
  readonly names: Readonly<Record<string, string>>;
}

/** A value, or several that are chosen among the same. */
function OneValue({ schema, name, value, names }: One) {
  const { t, named, language } = useText();
  const labels = [value]
    .flat()
    .flatMap((one) => schema['x-enum-labels']?.[schema.enum?.indexOf(one) ?? -1] ?? []);
  if (labels.length > 0) return <Said name={name} value={labels.map(named).join('; ')} />;
  if (typeof value === 'boolean') return <Said name={name} value={t(value ? 'value.yes' : 'value.no')} />;
  // Ungrouped: years are among them. Sums of money are texts.
  if (typeof value === 'number')
    return <Said name={name} value={value.toLocaleString(language, { useGrouping: false })} />;
  if (typeof value !== 'string')
    return <Said name={name} value={value === null ? t('value.none') : JSON.stringify(value)} />;
  if (schema['x-unit'] === 'VND') return <Said name={name} value={writtenMoney(value)} />;
  if (schema.format === 'date') return <Said name={name} value={writtenDay(value)} />;
  const isNamed = schema['x-kind'] !== undefined;
  return (
    <Said name={name} value={isNamed ? (names[value] ?? value.replace(/^(?:person|org):/, '')) : value} />
  );
}

/** A row of a description list. */
export function Said({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
