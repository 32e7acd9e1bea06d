/** The sign of the house: a desk with its ledger, in the accent colour. */
export function Mark({ size = 44 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 44 44" aria-hidden="true">
      <rect width="44" height="44" rx="10" fill="var(--accent)" />
      <path
        d="M13 11v22M13 22.5 28.5 11M18.5 18.5 30 33"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
