import type { SessionStatus } from '../domain/session';

/** In the six languages; only the English ones were seen. */
const CANCELLED = [
  'CANCELL?ED',
  'ANNUL[ÉE]E?S?',
  'CANCELAD[OA]S?',
  'ANULAD[OA]S?',
  'ОТМЕН[ЕЁ]Н[АОЫ]?',
  '已?取消',
  'ملغ(?:ى|ي|اة)',
  'أُ?لغيت?',
];

const POSTPONED = [
  'POSTPONED',
  // The accent tells it from REPORTES, which are reports in Spanish.
  'REPORTÉE?S?',
  'APLAZAD[OA]S?',
  'POSPUEST[OA]S?',
  'ПЕРЕНЕС[ЕЁ]Н[АОЫ]?',
  'ОТЛОЖЕН[АОЫ]?',
  '已?(?:推迟|延期)',
  'مؤجلة?',
  'تأجلت?',
];

const MARKS = { cancelled: patternsOf(CANCELLED), postponed: patternsOf(POSTPONED) };

/**
 * The status that a title of UN Web TV tells, which has no field for it: a word for cancelled or postponed in capitals
 * anywhere, or apart from the rest by punctuation. In a sentence it may be what the session is about.
 *
 * @example statusOfTitle('CANCELLED - Security Council, 10200th meeting') // 'cancelled'
 * @example statusOfTitle('Cancelled debts: a panel') // 'confirmed'
 */
export function statusOfTitle(title: string): SessionStatus {
  if (MARKS.cancelled.some((pattern) => pattern.test(title))) return 'cancelled';
  return MARKS.postponed.some((pattern) => pattern.test(title)) ? 'postponed' : 'confirmed';
}

function patternsOf(words: readonly string[]): readonly RegExp[] {
  const any = `(?:${words.join('|')})`;
  // Scripts without capitals would be found in any sentence.
  const inCapitals = words.filter((word) => /^[A-ZА-Я]/.test(word)).join('|');
  return [
    new RegExp(`(?<![\\p{L}\\p{N}_])(?:${inCapitals})(?![\\p{L}\\p{N}_])`, 'u'),
    new RegExp(`^[[(【（]?${any}(?:[\\])】）]|\\s*[:：–—-]|$)`, 'iu'),
    new RegExp(`[[(【（]${any}[\\])】）]|[:：–—-]\\s?${any}$`, 'iu'),
  ];
}
