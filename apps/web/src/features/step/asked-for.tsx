import type { Approval } from '../../api/case.ts';
import { writtenDay } from '../../text/dates.ts';
import { writtenMoney } from '../../text/money.ts';
import { useText } from '../../text/text.tsx';
import type { FormField } from './form-field.ts';
import styles from './step.module.css';

interface Asked {
  readonly of: { readonly kind: 'task' | 'dossier'; readonly code: string };
  readonly approval: Approval;
  readonly fields: readonly FormField[];
}

/** What was asked to be countersigned, as it was typed: nothing of it can be changed here. */
export function AskedFor({ of, approval, fields }: Asked) {
  const { t, named } = useText();
  const { occurredOn, dayLabel, paper, document, reason, data } = approval;
  return (
    <dl className={styles.asked}>
      <Said name={named(dayLabel)} value={writtenDay(occurredOn)} />
      {document !== undefined && (
        <>
          <Said
            name={paper === undefined ? t('step.paper.number') : named(paper.label)}
            value={document.number}
          />
          {document.date !== undefined && (
            <Said name={t('step.paper.day')} value={writtenDay(document.date)} />
          )}
          {document.issuer !== undefined && <Said name={t('step.paper.issuer')} value={document.issuer} />}
          {(document.files ?? []).map(({ sha256, name }) => (
            <div key={sha256}>
              <dt>{t('step.files')}</dt>
              <dd>
                <a href={`/api/v1/${of.kind}s/${encodeURIComponent(of.code)}/files/${sha256}`}>
                  {name ?? sha256}
                </a>
              </dd>
            </div>
          ))}
        </>
      )}
      <SaidFields fields={fields} data={data} />
      {reason !== undefined && <Said name={t('step.reason')} value={reason} />}
    </dl>
  );
}

function Said({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface Fields {
  readonly fields: readonly FormField[];
  readonly data: unknown;
  /** What they belong to. */
  readonly within?: string;
}

function SaidFields({ fields, data, within }: Fields) {
  const { named } = useText();
  const values = data as Readonly<Record<string, unknown>>;
  return fields.map((field) => {
    const value = values[field.path.split('.').at(-1) ?? ''];
    const name = [...(within === undefined ? [] : [within]), named(field.label)].join(': ');
    if (value === undefined) return null;
    if (field.kind === 'object')
      return <SaidFields key={field.path} fields={field.fields} data={value} within={name} />;
    if (field.kind === 'list')
      return (value as readonly unknown[]).map((row, place) => (
        <SaidFields
          key={`${field.path} ${String(place)}`}
          fields={field.row(place)}
          data={row}
          within={`${name} ${String(place + 1)}`}
        />
      ));
    return <OneValue key={field.path} field={field} name={name} value={value} />;
  });
}

interface One {
  readonly field: FormField;
  readonly name: string;
  readonly value: unknown;
}

function OneValue({ field, name, value }: One) {
  const { t, named } = useText();
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  if (field.kind === 'money') return <Said name={name} value={writtenMoney(said)} />;
  if (field.kind === 'date') return <Said name={name} value={writtenDay(said)} />;
  if (field.kind === 'boolean')
    return <Said name={name} value={t(value === true ? 'value.yes' : 'value.no')} />;
  if (field.kind !== 'choice') return <Said name={name} value={said} />;
  const choice = field.choices.find((one) => one.value === value);
  return <Said name={name} value={choice === undefined ? said : named(choice.label)} />;
}
