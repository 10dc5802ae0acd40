/** The mark of the program: a way with a goal. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6" fill="#1c4a87" />
      <path d="M7 7v3a4 4 0 0 0 4 4h4a4 4 0 0 1 4 4" fill="none" stroke="#fff" strokeWidth="2" />
      <circle cx="7" cy="6.5" r="2.2" fill="#fff" />
      <circle cx="19" cy="19.5" r="2.4" fill="#f2b705" />
    </svg>
  );
}
