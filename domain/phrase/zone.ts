import { createBoundedCache } from '../bounded-cache';
import { isTimeZone } from '../time-zone';
import { createPhraseTable, type Found, findPhrase, wordSet } from './phrase-table';
import { CITIES, COUNTRIES } from './places';
import type { StatedZone } from './stated-zone';
import { isCapitalised, type Token } from './token';
import { readZoneOffset } from './zone-offset';
import { ABBREVIATIONS, ZONE_NAMES } from './zone-words';

/** The zone that is stated at the token, in whatever words; null where none is. */
export function readZone(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  return (
    readZoneOffset(tokens, at) ??
    findPhrase(ZONE_NAMES, tokens, at) ??
    readPlaceTime(tokens, at) ??
    readTimeOfPlace(tokens, at) ??
    readAbbreviation(tokens, at) ??
    readIanaName(tokens, at)
  );
}

/** A city or country where only a zone can stand: in brackets behind a clock time. */
export function readZoneInBrackets(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  if (tokens[at]?.key !== '(') return null;
  const place = findPlace(tokens, at + 1);
  if (place === null || tokens[place.next]?.key !== ')') return null;
  return { value: place.value, next: place.next + 1 };
}

/** A city that stands right behind a clock time, and before a mark or the end: `3 p.m. Geneva / 9 a.m. New York`. */
export function readCityBehind(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const place = findPlace(tokens, at);
  const behind = place === null ? undefined : tokens[place.next];
  return behind === undefined || behind.kind === 'mark' ? place : null;
}

/** Words that abbreviations of zones may stand behind; behind others they are words: `LA RÉUNION EST`. */
const BEFORE_ABBREVIATION = wordSet(
  'am pm m hrs hours hr h heure heures hora horas noon midnight midday midi or in at time zone utc gmt is are y',
);

function readAbbreviation(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const zone = ABBREVIATIONS.get(tokens[at]?.text ?? '');
  const before = tokens[at - 1];
  if (zone === undefined) return null;
  if (before?.kind === 'word' && !BEFORE_ABBREVIATION.has(before.key)) return null;
  // "9H ET 11H" is French in capitals.
  const isFrench = /^(?:h|heures?)$/.test(before?.key ?? '') && /^(?:ET|EST)$/.test(tokens[at]?.text ?? '');
  if (isFrench) return null;
  const next = tokens[at + 1]?.key === 'time' ? at + 2 : at + 1;
  return { value: zone, next };
}

const TIME = createPhraseTable<true>([
  [
    'time|local time|standard time|daylight time|summer time|winter time|(local) time|local hours|时间|當地時間',
    true,
  ],
  ['time zone|local time zone|’s time', true],
]);

/** `Geneva time`, `New York (local) time`, `Nairobi, Kenya time`, `Geneva/Vienna time`, `纽约时间`. */
function readPlaceTime(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const place = findPlace(tokens, at);
  if (place === null) return null;
  const time = findPhrase(TIME, tokens, place.next);
  if (time !== null) return { value: place.value, next: time.next };
  const joint = tokens[place.next]?.key ?? '';
  const other = joint === ',' || joint === '/' ? findPlace(tokens, place.next + 1) : null;
  const behind = other === null ? null : findPhrase(TIME, tokens, other.next);
  return behind === null ? null : { value: place.value, next: behind.next };
}

const TIME_OF = createPhraseTable<true>([
  [
    'heure de la|heure locale de|heure locale à|heure de|heure d’|heure locale du|heure du|heures de|heure',
    true,
  ],
  ['hora de la|hora local de la|hora local de|hora local en|hora local del|hora de|hora del|hora', true],
  ['horário de|horário local de|horário em|no horário de|time in|local time in|local time of', true],
  ['بتوقيت|توقيت|بالتوقيت المحلي في|по времени|по местному времени в', true],
  ['time zone of|time zone :|time zone|timezone :|timezone|fuseau horaire :|fuseau horaire de', true],
  ['zona horaria :|zona horaria de|huso horario :|huso horario de', true],
]);

/** `heure de Genève`, `hora de Nueva York`, `time in Nairobi`, `Time zone: Bangkok`. */
function readTimeOfPlace(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const time = findPhrase(TIME_OF, tokens, at);
  return time === null ? null : findPlace(tokens, time.next);
}

function findPlace(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const token = tokens[at];
  if (token === undefined || (/^[a-z]/.test(token.text) && !isCapitalised(token))) return null;
  const place = findPhrase(CITIES, tokens, at) ?? findPhrase(COUNTRIES, tokens, at);
  return place === null ? null : { value: { kind: 'zone', timeZone: place.value }, next: place.next };
}

/** The first parts of names in the IANA database. */
const AREAS = wordSet('Africa America Asia Atlantic Australia Europe Indian Pacific US Canada Etc');

/** The words and marks that a zone may begin with. */
export const ZONE_STARTERS: readonly string[] = [
  ...[ZONE_NAMES, TIME_OF, CITIES, COUNTRIES].flatMap((table) => [...table.keys()]),
  ...[...ABBREVIATIONS.keys(), 'z'].map((name) => name.toLowerCase()),
  ...AREAS,
  // Of an offset, and of a city in brackets.
  ...['+', '-', '('],
];

/** Longer than any name of the IANA database, in tokens. */
const LONGEST_NAME = 9;

const known = createBoundedCache<{ readonly isZone: boolean }>(200);

/** `Europe/Zurich`, `US/Eastern`. */
function readIanaName(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const area = tokens[at];
  if (area === undefined || !AREAS.has(area.key) || tokens[at + 1]?.key !== '/') return null;
  let next = at + 1;
  while (next < at + LONGEST_NAME && isPartOfName(tokens[next])) next++;
  const timeZone = tokens
    .slice(at, next)
    .map(({ text }) => text)
    .join('');
  const { isZone } = known(timeZone, () => ({ isZone: isTimeZone(timeZone) }));
  return isZone ? { value: { kind: 'zone', timeZone }, next } : null;
}

function isPartOfName(token: Token | undefined): boolean {
  return token?.isGlued === true && (token.kind === 'word' || /^[/_-]$/.test(token.text));
}
