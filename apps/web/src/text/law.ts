/** `Điều 9.1 TT 11/2014/TT-BKHCN` as it stands on screen: `TT 11/2014, Điều 9.1`. What is written another way stays whole. */
const ARTICLE = /^(Điều [\d.–,a-zđ ]+?) ((?:TTLT|TT|NĐ|Luật) \d+\/\d{4})(?:\/[\p{L}-]+)?(?:\/[\p{L}\d-]+)?$/u;

export function shortBasis(basis: string): string {
  const [, article, law] = ARTICLE.exec(basis) ?? [];
  return article === undefined || law === undefined ? basis : `${law}, ${article}`;
}
