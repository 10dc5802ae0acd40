import { writtenDay } from '../text/dates.ts';
import { writtenMoney } from '../text/money.ts';
import { labelOfSchema, type SaidSchema } from '../text/said-schema.ts';
import { useText } from '../text/text.tsx';
import { GivenName } from './given-name.tsx';
import styles from './said-fields.module.css';

interface Fields {
  readonly schema: SaidSchema;
  readonly data: unknown;
  /** Names of persons whom the reader may read, by id as it stands in the data. */
  readonly names?: Readonly<Record<string, string>>;
  /** What they belong to. */
  readonly within?: string;
  /** What stands in the place of a member that was left out; undefined: it is not told. */
  readonly leftOut?: (name: string, of: SaidSchema) => string | undefined;
  /** What is to be known of a member besides. */
  readonly noteOf?: (name: string) => string | undefined;
}

/** What was said in a form, row by row, in the reader's words at any depth: rows of a description list. */
export function SaidFields({ schema, data, names = {}, within, leftOut, noteOf }: Fields) {
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
      return (
        <OneValue key={name} schema={of.items} name={label} value={value} names={names} note={undefined} />
      );
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
    const note = noteOf?.(name);
    return <OneValue key={name} schema={of} name={label} value={value} names={names} note={note} />;
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
  readonly note: string | undefined;
}

/** A value, or several that are chosen among the same. */
function OneValue({ schema, name, value, names, note }: One) {
  const inWords = useInWords();
  return <Said name={name} value={inWords(value, { schema, names })} note={note} />;
}

/** A value as its schema calls it. */
function useInWords() {
  const { t, named, language } = useText();
  return (value: unknown, { schema, names }: Pick<One, 'schema' | 'names'>): string => {
    const labels = [value]
      .flat()
      .flatMap((one) => schema['x-enum-labels']?.[schema.enum?.indexOf(one) ?? -1] ?? []);
    if (labels.length > 0) return labels.map(named).join('; ');
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
    // Ungrouped: years are among them. Sums of money are texts.
    if (typeof value === 'number') return value.toLocaleString(language, { useGrouping: false });
    if (typeof value !== 'string') return value === null ? t('value.none') : JSON.stringify(value);
    if (schema['x-unit'] === 'VND') return writtenMoney(value);
    if (schema.format === 'date') return writtenDay(value);
    const isNamed = schema['x-kind'] !== undefined;
    return isNamed ? (names[value] ?? value.replace(/^(?:person|org):/, '')) : value;
  };
}

interface Row {
  readonly name: string;
  readonly value: string;
  /** What is to be known of the value. */
  readonly note?: string | undefined;
}

/** A row of a description list. */
export function Said({ name, value, note }: Row) {
  return (
    <div>
      <dt>{name}</dt>
      {note === undefined ? (
        <dd>
          <GivenName name={value} />
        </dd>
      ) : (
        <dd>
          <span className={styles.noted}>{value}</span> <span className={styles.note}>({note})</span>
        </dd>
      )}
    </div>
  );
}
