/** What somebody does in a case. */
export interface Part {
  readonly part: 'assigned' | 'host' | 'investigator' | 'selection-council' | 'acceptance-council';
  /** A role of the program where assigned; on a council what its decision calls it. */
  readonly role?: string;
  /** A person by id, with `person:` or without; as host also an organisation by name. */
  readonly who: string;
  /** Whom a member of a council comes from. */
  readonly organisation?: string;
}
