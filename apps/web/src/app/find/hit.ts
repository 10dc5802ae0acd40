/** Something found, and where it leads. */
export interface Found {
  readonly group: 'recent' | 'screen' | 'act' | 'task' | 'document' | 'opening';
  readonly to: string;
  /** Where on that screen. */
  readonly hash?: string;
  readonly text: string;
  /** What else is said of it, a line each. */
  readonly beside: readonly string[];
}
