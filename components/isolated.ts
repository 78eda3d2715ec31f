/** The text, kept from mixing its direction with that of the sentence it stands in (Unicode's FSI and PDI). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The same for a city or a time in a sentence of the interface: where that runs from left to right, they run with it. */
export function isolatedIn(direction: 'ltr' | 'rtl', text: string): string {
  return direction === 'rtl' ? isolated(text) : text;
}
