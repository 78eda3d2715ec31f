import type { TimeZoneId } from '../time';
import { findPhrase, wordSet } from './phrase-table';
import { CITIES, COUNTRIES } from './places';
import { isCapitalised, type Token, tokenize } from './token';
import { NUMBERED_ROOMS, SEATS, VENUES } from './venues';

/** A place that a text names, and the zone of the clocks there. */
export interface Place {
  readonly timeZone: TimeZoneId;
  /** The words of the text. */
  readonly name: string;
  /** Whether it is a building, which nobody names who is not in it. */
  readonly isBuilding: boolean;
}

interface Mention extends Omit<Place, 'isBuilding'> {
  /** 3 for a building, 2 for a city, 1 for a numbered room. */
  readonly strength: number;
}

/** Longer texts are not looked through for a place. */
const LONGEST_TEXT = 2000;

/**
 * The place where something is held, by the venues and cities that the text names; null where it names none, or several
 * in different zones.
 *
 * @param isLabelled whether a label says that the text is the place (`Where:`): then names of countries and of bodies count too.
 */
export function placeIn(text: string, isLabelled = false): Place | null {
  return placeOfTokens(text, tokenize(text.slice(0, LONGEST_TEXT)), isLabelled);
}

/** The same for a text whose tokens are known. */
export function placeOfTokens(text: string, tokens: readonly Token[], isLabelled: boolean): Place | null {
  const mentions = mentionsIn(text, tokens, isLabelled);
  const strongest = Math.max(...mentions.map(({ strength }) => strength));
  const [first, ...others] = mentions.filter(({ strength }) => strength === strongest);
  if (first === undefined || others.some(({ timeZone }) => timeZone !== first.timeZone)) return null;
  return { timeZone: first.timeZone, name: first.name, isBuilding: first.strength === 3 };
}

function mentionsIn(text: string, tokens: readonly Token[], isLabelled: boolean): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = mentionAt(tokens, at, isLabelled);
    const [from, to] = [tokens[at]?.from ?? 0, tokens[(found?.next ?? 1) - 1]?.to ?? 0];
    if (found === null) at++;
    else {
      // "UN Headquarters in Nairobi", "Conference Room 1, Bangkok": the city says which.
      const city = found.strength === 2 ? null : cityBehind(tokens, found.next);
      const timeZone = city?.value ?? found.timeZone;
      mentions.push({ timeZone, name: text.slice(from, to), strength: found.strength });
      at = city?.next ?? found.next;
    }
  }
  return mentions;
}

interface MentionAt {
  readonly timeZone: TimeZoneId;
  readonly strength: number;
  readonly next: number;
}

function mentionAt(tokens: readonly Token[], at: number, isLabelled: boolean): MentionAt | null {
  const venue = findPhrase(VENUES, tokens, at);
  if (venue !== null) return { timeZone: venue.value, strength: 3, next: venue.next };
  const room = findPhrase(NUMBERED_ROOMS, tokens, at);
  if (room !== null && isRoomNumber(tokens[room.next]))
    return { timeZone: room.value, strength: 1, next: room.next + 1 };
  const seat = findPhrase(SEATS, tokens, at);
  if (seat !== null && (isLabelled || PLACE_BEFORE.has(tokens[at - 1]?.key ?? '')))
    return { timeZone: seat.value, strength: 1, next: seat.next };
  const city = findPhrase(CITIES, tokens, at) ?? (isLabelled ? findPhrase(COUNTRIES, tokens, at) : null);
  const isPlace = city !== null && isWhere(tokens, at, city.next, isLabelled);
  return isPlace ? { timeZone: city.value, strength: 2, next: city.next } : null;
}

function isRoomNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || /^[A-Z]$/.test(token?.text ?? '');
}

const PLACE_BEFORE = wordSet('in at à en em @ в في 在 , ( | - : • au near outside to');

/** Nouns that make a city the name of a document or a body: "the Paris Agreement". */
const NAMED_AFTER = wordSet(
  'agreement agreements convention conventions protocol declaration plan programme program principles platform',
  'accord accords statute framework consensus outcome process pact treaty rules guidelines call commitment',
  'times post university institute school group club initiative philharmonic orchestra symphony time',
);

/** Words behind a city that date what was done there: "in Rio in 1992". */
const OF_THEN = wordSet('in on from since');

function isWhere(tokens: readonly Token[], at: number, next: number, isLabelled: boolean): boolean {
  const [token, before, behind] = [tokens[at], tokens[at - 1], tokens[next]];
  if (token === undefined || (/^[a-z]/.test(token.text) && !isCapitalised(token))) return false;
  if (behind !== undefined && NAMED_AFTER.has(behind.key)) return false;
  const isOldNews = OF_THEN.has(behind?.key ?? '') && /^(?:19|20)\d\d$/.test(tokens[next + 1]?.text ?? '');
  if (isOldNews) return false;
  if (isLabelled || before === undefined) return true;
  return PLACE_BEFORE.has(before.key) || /\p{Script=Han}/u.test(token.text);
}

/** A city that follows a building or a room, with a comma, a bracket or "in" between. */
function cityBehind(tokens: readonly Token[], at: number): { value: TimeZoneId; next: number } | null {
  let from = at;
  while (from < at + 3 && PLACE_BEFORE.has(tokens[from]?.key ?? '')) from++;
  return from === at ? null : findPhrase(CITIES, tokens, from);
}
