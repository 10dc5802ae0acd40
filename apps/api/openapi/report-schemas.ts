import { DAY, list, object, ref, TEXT, TEXT_OR_NULL, WHOLE, YES_NO, type Schema } from './schema-words.ts';

const RUN = object({ text: TEXT, figure: TEXT, italic: YES_NO, footnote: WHOLE }, []);
const REPORT_TEXT = object({
  letterhead: object(
    Object.fromEntries(
      ['parent', 'issuer', 'nation', 'motto', 'number', 'dated'].map((name) => [name, TEXT]),
    ),
  ),
  type: TEXT,
  subject: TEXT,
  notes: list(TEXT),
  blocks: list(
    object({
      kind: { type: 'string', enum: ['part', 'chapter', 'section', 'group', 'item'] },
      from: { type: 'string', enum: ['events', 'people'] },
      runs: list(RUN),
    }),
  ),
  footnotes: list(list(RUN)),
  legend: list(TEXT),
});
const CASE_BEHIND = { kind: TEXT, code: TEXT, title: TEXT };

/** Answers about the quarterly report. */
export const REPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ReportText: object({
    quarter: TEXT,
    asOf: DAY,
    knownAt: TEXT_OR_NULL,
    simulated: YES_NO,
    text: REPORT_TEXT,
    sums: list(
      object({
        id: { type: 'string', enum: ['tasks', 'dossiers', 'radiation'] },
        parts: list(WHOLE),
        whole: WHOLE,
        rest: { ...WHOLE, description: 'Of the whole, what no part counts.' },
        twice: { ...WHOLE, description: 'What two parts count.' },
      }),
    ),
    assumed: { ...WHOLE, description: 'Figures that rest on a value somebody assumed.' },
  }),
  ExplainedFigure: object({
    id: TEXT,
    value: WHOLE,
    label: ref('Label'),
    rule: ref('Label'),
    counted: list(
      object({
        ...CASE_BEHIND,
        events: list(object({ revision: WHOLE, type: TEXT, label: ref('Label'), occurredOn: DAY })),
      }),
    ),
    notCounted: list(object({ ...CASE_BEHIND, why: ref('Label') })),
  }),
};

/** Which call of `GET` answers what of them. */
export const REPORT_ANSWERS: Readonly<Record<string, string>> = {
  '/reports/quarterly/{quarter}/text': 'ReportText',
  '/reports/quarterly/{quarter}/figures/{figure}': 'ExplainedFigure',
};
