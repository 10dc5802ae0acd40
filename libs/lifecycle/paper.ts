import type { Certainty } from './deadlines/deadline-rule.ts';
import type { Label } from './form.ts';

/** The paper that a step rests on; the step's own legal source asks for it. */
export interface Paper {
  readonly label: Label;
  /** How sure it is that the source asks for just this. */
  readonly certainty: Certainty;
  /** The member of the step's data that is the paper's own number. */
  readonly numberIn?: string;
}

/** Read in the source of the step. */
export const paper = (vi: string, en: string, more: Partial<Paper> = {}): Paper => ({
  label: { vi, en },
  certainty: 'read',
  ...more,
});

/** Known to be asked for; the article that says so was not read. */
export const recalledPaper = (vi: string, en: string, more: Partial<Paper> = {}): Paper =>
  paper(vi, en, { certainty: 'recalled', ...more });
