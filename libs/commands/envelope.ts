/** What a command says of itself beside the case, the step and the step's data, wherever it comes from. */
export const ENVELOPE_FIELDS = [
  'occurredOn',
  'actor',
  'document',
  'reason',
  'approvedBy',
  'uncertain',
] as const;

export type EnvelopeField = (typeof ENVELOPE_FIELDS)[number];
export type Envelope = Readonly<Partial<Record<EnvelopeField, unknown>>>;

/** The fields of an envelope that are given; null says that one was left out. */
export function envelopeIn(fields: Envelope): Envelope {
  const given = ENVELOPE_FIELDS.map((name) => [name, fields[name] ?? undefined] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
