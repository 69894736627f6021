/** The path with its waymarks, as drawn in app/icon.svg. */
export const Mark = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden className="shrink-0 text-accent">
    <path
      d="M6 22c0-5 14-4 14-10S9 8 9 4"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
    <circle cx="9" cy="4" r="2.6" fill="currentColor" />
    <circle cx="6" cy="22" r="2.6" fill="currentColor" />
  </svg>
)
