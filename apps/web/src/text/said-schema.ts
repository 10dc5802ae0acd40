import type { Label } from './text.tsx';

/** A form as JSON Schema, as far as it says how a value is read. */
export interface SaidSchema {
  readonly type?: string;
  readonly title?: string;
  readonly 'x-title-en'?: string;
  readonly 'x-unit'?: string;
  readonly 'x-kind'?: string;
  readonly 'x-enum-labels'?: readonly Label[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SaidSchema>>;
  readonly items?: SaidSchema;
}

/** What a member is called; one without words by its name. */
export const labelOfSchema = ({ title, 'x-title-en': english }: SaidSchema, name: string): Label => ({
  vi: title ?? name,
  en: english ?? title ?? name,
});
