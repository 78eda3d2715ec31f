import { addDays, localDateAt } from '../domain/local-date';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, HOUR, MINUTE } from '../domain/time';
import { unWebTvAssetPage, unWebTvDayPage } from '../domain/un-web-tv-address';
import { parseHtml } from './html';
import { isOfficeHour } from './office-hours';
import { quote } from './plain-text';
import {
  DocumentError,
  type Reading,
  type ReadingContext,
  type RequestSettings,
  type Source,
  type SourceDocument,
  type SourceRequest,
} from './source';
import { readAssetPage } from './un-web-tv-asset';
import { readCards } from './un-web-tv-cards';
import { isEmptySchedule, titleOf } from './un-web-tv-page';
import { assetIdOfUid, toCardSession, uidOfAsset } from './un-web-tv-session';

const NEW_YORK = 'America/New_York';

const ASSET_KEY = 'un-web-tv/asset/';

/** Where most of the meetings are, and the people who put them on the page. */
const OFFICES = [NEW_YORK, 'Europe/Zurich'];

/** Today first: it matters most. Yesterday's page has the lengths of what was recorded. */
const DAYS = [0, 1, -1, 2, 3, 4, 5, 6, 7];

/** UN Web TV: what it streams, by the day pages of its schedule and, on demand, the page of each asset. */
export const unWebTv = {
  id: 'un-web-tv',
  kind: 'un-web-tv',
  name: 'UN Web TV',
  requestsAt,
  detailsRequestOf,
  parse,
} satisfies Source;

/** The pages of today, tomorrow, yesterday and the six days after; the days are New York's. */
function requestsAt(
  now: EpochMilliseconds,
  { language = 'en' }: RequestSettings = {},
): readonly SourceRequest[] {
  const today = localDateAt(now, NEW_YORK);
  return DAYS.map((day) => {
    const date = addDays(today, day);
    return {
      // Another language is another document, and its titles are no news.
      key: `un-web-tv/${language === 'en' ? '' : `${language}/`}${date}`,
      url: unWebTvDayPage(date, language),
      interval: intervalOf(day, now),
    };
  });
}

/** The request for the page of the session's asset; null for a session of another source. */
function detailsRequestOf({ uid }: Session, { language }: RequestSettings = {}): SourceRequest | null {
  const assetId = assetIdOfUid(uid);
  if (assetId === null) return null;
  return {
    key: `${ASSET_KEY}${assetId}`,
    url: unWebTvAssetPage(assetId, language),
    interval: HOUR,
    // The page of an asset that was removed.
    emptyStatus: 404,
  };
}

/** Today and tomorrow every 15 minutes in office hours and hourly else, yesterday hourly, other days every 6 hours. */
function intervalOf(day: number, now: EpochMilliseconds): number {
  if (day > 1) return 6 * HOUR;
  return day >= 0 && OFFICES.some((office) => isOfficeHour(now, office)) ? 15 * MINUTE : HOUR;
}

/**
 * A day page; or the page of the asset that the request asked for.
 *
 * @throws DocumentError for a page that was cut off, for a page without cards that is not the schedule of an empty day,
 *   and for one that is not about an asset.
 */
function parse(
  { text, url }: SourceDocument,
  { request }: Partial<Pick<ReadingContext, 'request'>> = {},
): Reading {
  const page = parseHtml(text);
  if (!page.isWhole) throw new DocumentError(`${url} is not a whole page: its end is missing.`);
  if (request?.key.startsWith(ASSET_KEY)) {
    const uid = uidOfAsset(request.key.slice(ASSET_KEY.length));
    const { details, problems } = readAssetPage(page.root, url);
    return { sessions: [], problems, details: { [uid]: details } };
  }
  const { cards, problems, badgeProblems } = readCards(page.root);
  if (cards.length === 0 && problems.length === 0 && !isEmptySchedule(page.root)) {
    throw new DocumentError(`${url} is not the schedule of UN Web TV but ${quote(titleOf(page.root))}.`);
  }
  const readings = cards.map((card) => toCardSession(card, url));
  return {
    sessions: readings.flatMap(({ session }) => session ?? []),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems), ...badgeProblems],
  };
}
