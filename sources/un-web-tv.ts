import { unWebTvDayPage } from '../domain/link';
import { addDays, localDateAt, weekdayOf } from '../domain/local-date';
import { type EpochMilliseconds, HOUR, MINUTE } from '../domain/time';
import { toLocalDateTime } from '../domain/time-zone';
import { parseHtml } from './html';
import { quote } from './plain-text';
import { DocumentError, type Reading, type Source, type SourceDocument, type SourceRequest } from './source';
import { readCards } from './un-web-tv-cards';
import { isEmptySchedule, titleOf } from './un-web-tv-page';
import { toCardSession } from './un-web-tv-session';

const NEW_YORK = 'America/New_York';

/** Where most of the meetings are, and the people who put them on the page. */
const OFFICES = [NEW_YORK, 'Europe/Zurich'];
const OPENING = '07:00:00';
const CLOSING = '20:00:00';

const FIRST_DAY = -1;
const LAST_DAY = 7;

/** UN Web TV: what it streams, by the day pages of its schedule. */
export const unWebTv = {
  id: 'un-web-tv',
  kind: 'un-web-tv',
  name: 'UN Web TV',
  requestsAt,
  parse,
} satisfies Source;

/** The pages from yesterday to seven days ahead, in the order of the days, which are New York's. */
function requestsAt(now: EpochMilliseconds): readonly SourceRequest[] {
  const today = localDateAt(now, NEW_YORK);
  const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => FIRST_DAY + index);
  return days.map((day) => {
    const date = addDays(today, day);
    return { key: `un-web-tv/${date}`, url: unWebTvDayPage(date), interval: intervalOf(day, now) };
  });
}

/** Today and tomorrow every 15 minutes in office hours and hourly else, yesterday hourly, other days every 6 hours. */
function intervalOf(day: number, now: EpochMilliseconds): number {
  if (day > 1) return 6 * HOUR;
  return day >= 0 && OFFICES.some((office) => isOfficeHour(now, office)) ? 15 * MINUTE : HOUR;
}

/** Monday to Friday, from 07:00 (inclusive) to 20:00 (exclusive) in the zone. */
function isOfficeHour(now: EpochMilliseconds, timeZone: string): boolean {
  const [date = '', time = ''] = toLocalDateTime(now, timeZone).split('T');
  const weekday = weekdayOf(date);
  return weekday >= 1 && weekday <= 5 && time >= OPENING && time < CLOSING;
}

/** @throws DocumentError for a page that was cut off, and for a page without cards that is not the schedule of an empty day. */
function parse({ text, url }: SourceDocument): Reading {
  const page = parseHtml(text);
  if (!page.isWhole) throw new DocumentError(`${url} is not a whole page: its end is missing.`);
  const { cards, problems } = readCards(page.root);
  if (cards.length === 0 && problems.length === 0 && !isEmptySchedule(page.root)) {
    throw new DocumentError(`${url} is not the schedule of UN Web TV but ${quote(titleOf(page.root))}.`);
  }
  const readings = cards.map((card) => toCardSession(card, url));
  return {
    sessions: readings.flatMap(({ session }) => session ?? []),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
  };
}
