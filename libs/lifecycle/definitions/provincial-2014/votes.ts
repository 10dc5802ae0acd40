import { bool, choice, integer, list, number, object, optional, text, type Form } from '../../form.ts';
import { dossierId, people, personId } from '../fields.ts';

export const GRADES = ['excellent', 'passed', 'failed'] as const;

export const rating = () => choice({ vi: 'Xếp loại', en: 'Rating' }, GRADES);

/** What a member of the acceptance council finds of the work. */
export const RATED = {
  products: list(
    { vi: 'Sản phẩm', en: 'Products' },
    {
      name: text({ vi: 'Tên sản phẩm', en: 'Product' }),
      quality: choice({ vi: 'Chất lượng, chủng loại', en: 'Quality and kind' }, GRADES),
      quantity: choice({ vi: 'Số lượng, khối lượng', en: 'Quantity and volume' }, GRADES),
    },
  ),
  report: choice({ vi: 'Báo cáo tổng hợp', en: 'Final report' }, GRADES),
};

/** What a member of the selection council gives a dossier, each criterion of the sheet once. */
export const points = () =>
  list(
    { vi: 'Điểm', en: 'Points' },
    {
      criterion: integer({ vi: 'Tiêu chí', en: 'Criterion' }, { min: 1, max: 20 }),
      points: number({ vi: 'Điểm', en: 'Points' }, { min: 0, max: 100 }),
    },
  );

const byGrade = () => ({
  excellent: people({ vi: 'Xuất sắc', en: 'Excellent' }),
  passed: people({ vi: 'Đạt', en: 'Passed' }),
  failed: people({ vi: 'Không đạt', en: 'Failed' }),
});

/** How many members voted what. */
export const votes = () => object({ vi: 'Phiếu', en: 'Votes' }, byGrade());

const LEFT_OUT = { vi: 'Phiếu không tính vì xung đột lợi ích', en: 'Left out for a conflict of interest' };

/** What the count of ratings computes, and what was sealed comes out in. */
export const COUNTED_RATINGS: Form = {
  ...byGrade(),
  ratings: list(
    { vi: 'Phiếu đánh giá', en: 'Ratings' },
    { personId: personId(), ...RATED, rating: rating() },
  ),
  leftOut: list(LEFT_OUT, { personId: personId() }),
};

/** The same of the count of ballots. */
export const COUNTED_BALLOTS: Form = {
  ballots: list(
    { vi: 'Phiếu chấm', en: 'Ballots' },
    { dossierId: dossierId(), personId: personId(), points: points() },
  ),
  leftOut: list(LEFT_OUT, { dossierId: dossierId(), personId: personId() }),
  ranking: list(
    { vi: 'Xếp hạng', en: 'Ranking' },
    {
      dossierId: dossierId(),
      ballots: people({ vi: 'Số phiếu', en: 'Ballots' }),
      validBallots: people({ vi: 'Phiếu hợp lệ', en: 'Valid ballots' }),
      score: number({ vi: 'Điểm', en: 'Score' }, { min: 0, max: 100 }),
      eligible: bool({ vi: 'Đủ điều kiện', en: 'Eligible' }),
    },
  ),
  winner: optional(text({ vi: 'Trúng tuyển', en: 'Winner' })),
};
