import { isHistory } from './history';
import type { Parts } from './parts';
import { findPhrase, type PhraseTable, wordSet } from './phrase-table';
import {
  BREAK_WORDS,
  EXHIBITION_WORDS,
  FLOATING_WORDS,
  RECURRING_WORDS,
  REFUSING_WORDS,
  type Refusal,
  STAMP_WORDS,
} from './refusal-words';
import type { Statement } from './statement';
import { type Token, tokenize } from './token';

/** Where something is stated, as a `Statement` has it. */
export type Stated = Pick<
  Statement,
  'date' | 'from' | 'to' | 'lead' | 'trail' | 'sentence' | 'isLastOfSentence'
>;

/** How much of what stands behind a time may say that it is none of a session. */
const LONGEST_TRAIL = 8;

/** A lead that is no longer than this says nothing but what the time is. */
const SHORT_LEAD = 5;

/**
 * Why the time is none of a session, by the words about it: deadlines, embargoes, badge hours, opening hours,
 * maintenance, history; null where it may be one.
 */
export function refusalOf(parts: Parts, statement: Stated): Refusal | null {
  const { tokens } = parts;
  const { lead, to, trail, date } = statement;
  const behind = statement.isLastOfSentence
    ? Math.min(trail, to + LONGEST_TRAIL, endOfClause(tokens, to))
    : to;
  const isRange = date?.kind === 'days' && date.isRange;
  return (
    findWord(REFUSING_WORDS, tokens, lead, behind) ??
    limitOf(tokens, statement) ??
    (date === null || date.kind === 'weekday' ? findWord(RECURRING_WORDS, tokens, lead, behind) : null) ??
    (isRange ? findWord(EXHIBITION_WORDS, tokens, lead, behind) : null) ??
    findWord(FLOATING_WORDS, tokens, lead, statement.isLastOfSentence ? trail : behind) ??
    breakOf(tokens, statement) ??
    (isHistory(parts, statement) ? 'history' : null)
  );
}

/** The same for a heading or a label that the time stands under: "Registration deadline:". */
export function refusalOfHeading(text: string): Refusal | null {
  const tokens = tokenize(text.slice(0, 300));
  return (
    findWord(REFUSING_WORDS, tokens, 0, tokens.length) ??
    (tokens.length <= SHORT_LEAD ? (findPhrase(BREAK_WORDS, tokens, 0)?.value ?? null) : null)
  );
}

function findWord(
  table: PhraseTable<Refusal>,
  tokens: readonly Token[],
  from: number,
  to: number,
): Refusal | null {
  for (let at = from; at < to; at++) {
    const found = findPhrase(table, tokens, at);
    if (found !== null && found.next <= to) return found.value;
  }
  return null;
}

function endOfClause(tokens: readonly Token[], at: number): number {
  for (let next = at; next < at + LONGEST_TRAIL; next++) if (tokens[next]?.key === ',') return next;
  return at + LONGEST_TRAIL;
}

/** Words that a length stands behind: "The video lasts 12:34". */
const LENGTHS = wordSet('lasts lasting length runtime duration dure durée dura duración duração');

/** Words that a limit stands behind: "by 5 p.m.", "open until 6 p.m."; and vague ones. */
const LIMITS = wordSet('by before until till after since avant après antes hasta después até depois');

/** Words between a limit and its time: "by no later than Friday, at 5 p.m." */
const AFTER_LIMIT = wordSet('the on le la les el las los del de du à a au al as às at');

/** Whether the words right before the time make a limit or a length of it. */
function limitOf(tokens: readonly Token[], { from }: Stated): Refusal | null {
  let at = from - 1;
  while (at >= from - 2 && AFTER_LIMIT.has(tokens[at]?.key ?? '')) at--;
  const key = tokens[at]?.key ?? '';
  const isUntil = key === "'" && tokens[at - 1]?.key === 'jusqu';
  const isUntilDay = tokens[at - 1]?.key === "'" && tokens[at - 2]?.key === 'jusqu';
  if (LENGTHS.has(key)) return 'length';
  return LIMITS.has(key) || isUntil || isUntilDay ? 'deadline' : null;
}

const MARKS = wordSet(': - – | ( ) , • . *');

/** "10:30 Coffee break", "Registration: 9:00 – 10:00". */
function breakOf(tokens: readonly Token[], { from, to, lead, trail }: Stated): Refusal | null {
  const skip = (at: number, step: number) => {
    let next = at;
    while (MARKS.has(tokens[next]?.key ?? '')) next += step;
    return next;
  };
  const behind = skip(to, 1);
  const found = behind < trail ? findPhrase(BREAK_WORDS, tokens, behind) : null;
  if (found !== null && skip(found.next, 1) >= Math.min(trail, found.next + 1)) return found.value;
  const first = skip(lead, 1);
  if (from - lead > SHORT_LEAD) return null;
  const stamp = findPhrase(STAMP_WORDS, tokens, first);
  if (stamp !== null && stamp.next <= from) return stamp.value;
  const before = findPhrase(BREAK_WORDS, tokens, first);
  return before !== null && skip(before.next, 1) >= from ? before.value : null;
}
