import type { useText } from './text.tsx';

type Words = Pick<ReturnType<typeof useText>, 't'>;

const ARTICLE = /^(Điều [\d.–,a-zđ ]+?) ((?:TTLT|TT|NĐ|Luật) \d+\/\d{4})(?:\/[\p{L}-]+)?(?:\/[\p{L}\d-]+)?$/u;
/** The word of a basis that is borrowed, after its source, and what it says besides: why, in place of what, until when. */
const LENT = /(?:^(.+?)(, | \())?mượn tạm(?:: ([^)]+)| cho ([^)]+)|, ([^)]+))?/u;

/**
 * `Điều 9.1 TT 11/2014/TT-BKHCN` as it stands on screen: `TT 11/2014, Điều 9.1`. What is written another way stays whole.
 * That it is borrowed is told by what that means.
 */
export function shortBasis(basis: string, { t }: Words): string {
  const found = LENT.exec(basis);
  if (found === null) return shortSource(basis);
  const [lent, source = '', sign = '', why, instead, until] = found;
  const words =
    why !== undefined
      ? t('law.lent.because', { why })
      : instead !== undefined
        ? t('law.lent.instead', { instead })
        : until !== undefined
          ? t('law.lent.until', { until })
          : t('law.lent');
  return `${shortSource(source)}${sign}${words}${basis.slice(found.index + lent.length)}`;
}

function shortSource(source: string): string {
  const [, article, law] = ARTICLE.exec(source) ?? [];
  return article === undefined || law === undefined ? source : `${law}, ${article}`;
}
