/** The sign of the house, as in `icons/app.svg`: a ledger and its two leaves, together the K. */
export function Mark({ size = 44 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="64 64 896 896" aria-hidden="true">
      <rect x="64" y="64" width="896" height="896" rx="204" fill="#0f5c66" />
      <rect x="288" y="256" width="112" height="512" rx="12" fill="#fbfaf8" />
      <path d="M448 512 620 264Q625.5 256 635 256H762Q774 256 767 266L596 512Z" fill="#fbfaf8" />
      <path d="M448 512H596L767 758Q774 768 762 768H635Q625.5 768 620 760Z" fill="#a9cdd1" />
    </svg>
  );
}
