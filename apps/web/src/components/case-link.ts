/** Where a case is read: an address of the page. */
export const caseLink = ({ kind, code }: { readonly kind: string; readonly code: string }): string =>
  `/${kind === 'dossier' ? 'ho-so' : 'nhiem-vu'}/${encodeURIComponent(code)}`;
