import { quote } from './plain-text';

/** What the badge of a session that is live says, in the six languages; that of the English page was seen, the others are their words for it. */
const LIVE: ReadonlySet<string> = new Set([
  'live',
  'en direct',
  'direct',
  'en vivo',
  'directo',
  'en directo',
  'مباشر',
  'بث مباشر',
  '直播',
  '正在直播',
  'прямой эфир',
  'в прямом эфире',
]);

/** Of different texts that are named; a page has one or two. */
const MOST_NAMED = 20;

/** What a badge says: `length` is `HH:MM:SS`, `nothing` an empty one or a clock at zero, which has no length yet. */
export type Badge = 'live' | 'length' | 'nothing' | 'unknown';

/** What the badge with the text says. Nothing is guessed: a word that is not known may mean that it was live. */
export function badgeOf(text: string): Badge {
  if (text === '' || text === '00:00:00') return 'nothing';
  if (LIVE.has(text.toLowerCase())) return 'live';
  return /^\d{2}:[0-5]\d:[0-5]\d$/.test(text) ? 'length' : 'unknown';
}

/** A sentence for each different text of the unknown badges of a page, at most 20, and one that says that there are more. */
export function problemsOfBadges(unknown: readonly string[]): readonly string[] {
  const texts = [...new Set(unknown)];
  const problems = texts
    .slice(0, MOST_NAMED)
    .map(
      (text) => `The badge ${quote(text)} is no length and not known to mean live; nothing is made of it.`,
    );
  return texts.length <= MOST_NAMED
    ? problems
    : [...problems, 'There are more badges that nothing is made of.'];
}
