import type { Session } from './session';

/** Bodies of which UN Web TV and the UN Journal both announce meetings, the most specific first: a committee of the Assembly before the Assembly. */
const BODIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map(
    (ordinal) => [`${ordinal} committee`, new RegExp(`\\b${ordinal} committee\\b`, 'i')] as const,
  ),
  ['human rights council', /\bhuman rights council\b/i],
  ['security council', /\bsecurity council\b/i],
  ['trusteeship council', /\btrusteeship council\b/i],
  ['economic and social council', /\beconomic and social council\b|\becosoc\b/i],
  ['peacebuilding commission', /\bpeacebuilding commission\b/i],
  ['general assembly', /\bgeneral assembly\b/i],
];

/** What belongs to a body without being it: its committees on sanctions, its working groups, its informal talks. */
const SUBSIDIARY =
  /\b(?:subsidiary|sanctions|working group|sub-?commit|committee (?:established|pursuant|concerning)|informal|consultations)/i;

/** What takes place around a body's meetings, often at their time, and is none of them. */
const BESIDE =
  /\b(?:press (?:conference|briefing|encounter|statement)s?|stake-?outs?|side[ -]events?|briefings?|retreat|town hall|exhibitions?|receptions?|luncheon|orientation|bureau|interviews?)\b/i;

/** The body that meets, as far as title and category name one of those that several sources announce; null else. */
export function bodyOf({ title, category = '' }: Pick<Session, 'title' | 'category'>): string | null {
  const words = `${title} - ${category}`.slice(0, 1000);
  if (SUBSIDIARY.test(words) || (BESIDE.test(words) && meetingNumberOf({ title }) === null)) return null;
  return BODIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The number of the meeting that the title states, as in "10104th meeting" or "13th plenary meeting"; null else. */
export function meetingNumberOf({ title }: Pick<Session, 'title'>): number | null {
  const [, number] =
    /\b(\d{1,6})(?:st|nd|rd|th) (?:plenary |formal |open |public )?meeting\b/i.exec(title) ?? [];
  return number === undefined ? null : Number(number);
}
