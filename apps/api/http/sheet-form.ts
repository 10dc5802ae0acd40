import type { Request } from 'express';

/** The forms of a table for other programs of an office. */
export const SHEET_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SheetForm = keyof typeof SHEET_TYPES;

/** The form that a call asks for before JSON; undefined: JSON, or whatever is meant by anything. */
export function sheetFormOf(request: Request): SheetForm | undefined {
  const wanted = request.accepts(['application/json', ...Object.values(SHEET_TYPES)]);
  return Object.keys(SHEET_TYPES).find(
    (form): form is SheetForm => SHEET_TYPES[form as SheetForm] === wanted,
  );
}
