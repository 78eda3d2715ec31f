import { createPhraseTable, type Found, findPhrase } from './phrase-table';
import type { Token } from './token';

export type Meridiem = 'am' | 'pm';

const BEHIND = createPhraseTable<Meridiem>([
  ['am|a.m.|a.m|du matin|de la mañana|de la madrugada|da manhã|утра|صباحا|صباحًا|ص', 'am'],
  ['pm|p.m.|p.m|de l’après-midi|du soir|de la tarde|de la noche|da tarde|da noite|дня|вечера', 'pm'],
  ['مساء|مساءً|بعد الظهر|ظهرا|م', 'pm'],
]);

const BEFORE = createPhraseTable<Meridiem>([
  ['上午|早上|早晨', 'am'],
  ['下午|晚上|中午', 'pm'],
]);

/** The half of the day that is stated behind a clock time, in whatever language. */
export function readMeridiem(tokens: readonly Token[], at: number): Found<Meridiem> | null {
  return findPhrase(BEHIND, tokens, at);
}

/** The words that a half of the day before a clock time begins with. */
export const MERIDIEM_STARTERS: readonly string[] = [...BEFORE.keys()];

/** The half of the day that is stated before a clock time, as in Chinese. */
export function readMeridiemBefore(tokens: readonly Token[], at: number): Found<Meridiem> | null {
  return findPhrase(BEFORE, tokens, at);
}
