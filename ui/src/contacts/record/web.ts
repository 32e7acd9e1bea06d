/** The link behind a web address as it is typed: `www.hansen.example` is meant as https. */
export function webLink(url: string): string {
  const text = url.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
}
