import { beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { plainDate } from '#lifecycle/values/plain-date';
import { memoryLog } from '../../test/support/memory-log.ts';
import { composedReport } from './compose-report.ts';
import { inDocx } from './docx.ts';
import type { ReportText } from './report-text.ts';
import { reportOf } from './testing/report-of.ts';

const profile = {
  name: 'Sở Khoa học và Công nghệ',
  source: 'QĐ 1/QĐ-SKHCN',
  definitions: {},
  letterhead: { parent: 'UBND tỉnh Bình Thuận', place: 'Bình Thuận', symbol: 'SKHCN' },
};

/** The parts of a Word file, by name. */
async function partsOf(text: ReportText) {
  const zip = await JSZip.loadAsync(await inDocx(text));
  const part = async (name: string): Promise<string> => (await zip.file(`word/${name}`)?.async('text')) ?? '';
  return {
    document: await part('document.xml'),
    footnotes: await part('footnotes.xml'),
    styles: await part('styles.xml'),
  };
}
/** Its paragraphs as people read them. */
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

describe('the report of the real first quarter of 2023 as a Word document', () => {
  let document: string;
  let footnotes: string;
  let styles: string;
  beforeAll(async () => {
    const log = memoryLog();
    await log.importSample();
    const report = reportOf(await log.histories(), { asOf: '2023-03-10' });
    ({ document, footnotes, styles } = await partsOf(
      composedReport(report, { simulated: false, madeOn: plainDate('2023-03-10'), profile }),
    ));
  });

  test('has the head of an official document: who issues it, the nation, number, place and day, type and subject', () => {
    const said = paragraphs(document).filter((text) => text !== '');
    expect(said.slice(0, 7)).toEqual([
      'UBND TỈNH BÌNH THUẬN',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:      /BC-SKHCN',
      'Bình Thuận, ngày      tháng 3 năm 2023',
      'BÁO CÁO',
    ]);
    expect(said[7]).toMatch(/^Đánh giá kết quả .* trong quý I\/2023 và phương hướng quý II\/2023$/);
  });

  test('is laid out as Decree 30 asks: A4, 20/20/30/15 mm, Times New Roman 14, justified, the first page unnumbered', () => {
    const millimetres = (element: string, ...names: readonly string[]) =>
      names.map((name) => {
        const found = new RegExp(`<w:${element} [^>]*w:${name}="(\\d+)"`).exec(document);
        return Math.round((Number(found?.[1]) * 25.4) / 1440);
      });
    expect(millimetres('pgSz', 'w', 'h')).toEqual([210, 297]);
    expect(millimetres('pgMar', 'top', 'bottom', 'left', 'right')).toEqual([20, 20, 30, 15]);
    expect(['<w:titlePg/>', '<w:jc w:val="both"/>'].filter((said) => !document.includes(said))).toEqual([]);
    expect(styles).toMatch(/<w:rFonts [^>]*w:ascii="Times New Roman"[^>]*\/>/);
    expect(styles).toContain('<w:sz w:val="28"/>');
  });

  test('says the sentences of the department’s own, with their footnotes', () => {
    expect(paragraphs(document).join('\n')).toContain(
      'đánh giá nghiệm thu 02† nhiệm vụ; tổ chức thẩm định kinh phí và trình UBND tỉnh xem xét',
    );
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(2);
    expect(paragraphs(footnotes).join('\n')).toMatch(/Bao gồm: “Nghiên cứu đánh giá sức tài môi trường/);
  });
});

test('what the department has not said of itself is dotted, to be filled in by hand', async () => {
  const report = reportOf([], { asOf: '2022-12-31', quarter: '2022-Q4' });
  const madeOn = plainDate('2023-02-10');
  const { document } = await partsOf(
    composedReport(report, { simulated: false, madeOn, profile: undefined }),
  );
  const said = paragraphs(document).filter((text) => text !== '');
  expect(said[0]).toBe('……………');
  expect(said[5]).toBe('……………, ngày      tháng 02 năm 2023');
});
