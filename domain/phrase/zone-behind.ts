import { readMeridiem } from './meridiem';
import type { Token } from './token';
import { ABBREVIATIONS } from './zone-words';

/** Whether what stands here shows that the number before it is a clock time of its own. */
export function isMeridiemOrZone(tokens: readonly Token[], at: number): boolean {
  return readMeridiem(tokens, at) !== null || ABBREVIATIONS.has(tokens[at]?.text ?? '');
}
