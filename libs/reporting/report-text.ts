/** Words of the report that stand together; those of a figure, or of what it counts, name it. */
export interface Words {
  readonly text: string;
  readonly figure?: string;
  readonly italic?: true;
}
/** Where a footnote is told. */
export interface FootnoteMark {
  readonly footnote: number;
}
export type Run = Words | FootnoteMark;

/** `part` A., `chapter` I., `section` 1., `group` of what is told below, `item`: a paragraph. */
export type BlockKind = 'part' | 'chapter' | 'section' | 'group' | 'item';

export interface Block {
  readonly kind: BlockKind;
  /** Made from events, or a heading of the department's report under which people write. */
  readonly from: 'events' | 'people';
  readonly runs: readonly Run[];
}

/** The head of a document, ready to be written. */
export interface Letterhead {
  /** Cơ quan chủ quản. */
  readonly parent: string;
  /** Cơ quan ban hành. */
  readonly issuer: string;
  /** Quốc hiệu. */
  readonly nation: string;
  /** Tiêu ngữ. */
  readonly motto: string;
  /** `Số:      /BC-SKHCN` */
  readonly number: string;
  /** Place and day. */
  readonly dated: string;
}

/** The report in words, whatever it is shown on. Vietnamese alone (decision 009). */
export interface ReportText {
  readonly letterhead: Letterhead;
  /** `Báo cáo` */
  readonly type: string;
  readonly subject: string;
  /** Of which day, known when, of which clock. */
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
  /** In the order of their numbers, from 1. */
  readonly footnotes: readonly (readonly Words[])[];
  /** What the marks mean. */
  readonly legend: readonly string[];
}

export const words = (text: string, figure?: string): Words => ({
  text,
  ...(figure !== undefined && { figure }),
});

/** The parts with these words between them, before the last one others. */
export const joined = <R extends Run>(
  parts: readonly (readonly R[])[],
  between: string,
  last = between,
): readonly (R | Words)[] =>
  parts.flatMap((part, place): readonly (R | Words)[] =>
    place === 0 ? part : [words(place === parts.length - 1 ? last : between), ...part],
  );
