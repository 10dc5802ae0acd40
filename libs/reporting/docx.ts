import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  Document,
  FootnoteReferenceRun,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import { centred, letterheadTable, ruleBelow } from './docx-letterhead.ts';
import type { Block, ReportText, Run } from './report-text.ts';

/** Half points, as Word counts. */
const BODY = 28;
const PAGE_NUMBER = 26;
const FOOTNOTE = 20;
const SMALL = 20;
/** 6 pt between paragraphs, in twentieths of a point. */
const BETWEEN = 120;
const A4 = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) };

/**
 * The report as a Word document in the layout of Decree 30/2020/NĐ-CP, Appendix I (page, fonts and sizes, letterhead,
 * type and subject, numbered pages but the first). Who signs and who receives it are written by people.
 */
export async function inDocx(text: ReportText): Promise<Uint8Array> {
  const document = new Document({
    title: text.subject,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: BODY, language: { value: 'vi-VN' } } } },
    },
    footnotes: Object.fromEntries(
      text.footnotes.map((words, place) => [
        place + 1,
        { children: [new Paragraph({ children: words.map((one) => run(one, { size: FOOTNOTE })) })] },
      ]),
    ),
    sections: [section(text)],
  });
  return Packer.toBuffer(document);
}

const section = (text: ReportText): ISectionOptions => ({
  properties: { titlePage: true, page: { size: A4, margin: MARGIN } },
  headers: { default: pageNumber, first: new Header({ children: [] }) },
  children: [
    letterheadTable(text.letterhead),
    new Paragraph({ spacing: { before: BETWEEN } }),
    ...[text.type.toUpperCase(), text.subject].map((said) => centred({ text: said, bold: true })),
    ruleBelow(mm(60)),
    ...text.blocks.map(paragraph),
    ...[...text.notes, ...text.legend].map(
      (note) =>
        new Paragraph({ spacing: { before: BETWEEN }, children: [new TextRun({ text: note, size: SMALL })] }),
    ),
  ],
});

const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER })],
    }),
  ],
});

const AS_BODY: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(12.7) },
  spacing: { before: BETWEEN, line: 276, lineRule: LineRuleType.AUTO },
};

function paragraph({ kind, runs }: Block): Paragraph {
  const bold = kind !== 'item';
  return new Paragraph({
    ...AS_BODY,
    keepNext: bold,
    children: runs.map((one) => run(one, { bold })),
  });
}

function run(one: Run, look: { readonly bold?: boolean; readonly size?: number }) {
  if ('footnote' in one) return new FootnoteReferenceRun(one.footnote);
  return textRun({ text: one.text, italics: one.italic === true, ...look });
}

const textRun = (options: IRunOptions): TextRun => new TextRun(options);
