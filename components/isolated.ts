/** The text, kept from mixing its direction with that of the sentence it stands in (Unicode's FSI and PDI). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
