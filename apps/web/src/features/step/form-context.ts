import { createContext, use } from 'react';
import type { CaseRef } from '../../api/case.ts';
import type { Known } from './base.ts';
import type { Typed } from './typed-value.ts';

/** What the fields of a form share. */
export interface FormOf {
  /** Of the case that it speaks of. */
  readonly kind: CaseRef['kind'];
  readonly typed: Typed;
  /** The program's day, ISO: a demo stands on another than the browser. */
  readonly today: string;
  readonly change: (path: string, value: string) => void;
  readonly dropRow: (path: string, place: number) => void;
  /** A field was left: what it says may be looked at. */
  readonly leave: (path: string) => void;
  /** What is wrong there, in a sentence. */
  readonly wrongAt: (path: string) => string | undefined;
  /** What was wrong there at the last try or since: it is mended, and its room is kept until the next. */
  readonly wasWrongAt: (path: string) => string | undefined;
  /** How a field of the step that may stay empty is marked. */
  readonly optional: 'step.optional' | 'step.optional.onPaper';
  /** What the case says already, by path: shown, not asked. */
  readonly known: Readonly<Record<string, Known>>;
}

export const FormContext = createContext<FormOf | undefined>(undefined);

export function useForm(): FormOf {
  const form = use(FormContext);
  if (form === undefined) throw new Error('a field stands in a form');
  return form;
}
