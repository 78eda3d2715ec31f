import { isLocalDate } from '../../domain/local-date';
import { statementsOf } from '../../domain/phrase/statement';
import { tokenize } from '../../domain/phrase/token';
import type { LocalDate } from '../../domain/time';
import { yearIn } from './page-date';
import { placeOfPage } from './page-place';
import type { PageFacts } from './page-time';
import type { ReadLine } from './read-line';

/** The year that the page is about where it leaves years out: of its title, of its address, else the first that it states. */
export function factsOf(
  lines: readonly ReadLine[],
  title: string,
  {
    url,
    publishedOn,
    language,
  }: { readonly url: string; readonly publishedOn: LocalDate | null; readonly language: string | null },
): PageFacts {
  const { parts } = statementsOf(tokenize(title.slice(0, 500)));
  let place: ReturnType<typeof placeOfPage> | undefined;
  return {
    publishedOn,
    year: yearIn(parts) ?? yearOfAddress(url) ?? yearOfLines(lines),
    isDayFirst: language !== null && !/^en\b/i.test(language),
    placeOfPage: () => {
      if (place === undefined) place = placeOfPage(title, lines);
      return place?.timeZone ?? null;
    },
  };
}

/** The day that the address of an article has in it, `/2020/12/2/special-session`; null where it has none. */
export function dayOfAddress(url: string): LocalDate | null {
  const [, year, month = '', day = ''] =
    /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url.slice(0, 2048)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

function yearOfAddress(url: string): number | null {
  const [, year] = /[/-]((?:19|20)\d\d)(?:[/-]|$)/.exec(url.slice(0, 2048)) ?? [];
  return year === undefined ? null : Number(year);
}

/** Lines that are gone through for a year. */
const MOST_LINES = 200;

function yearOfLines(lines: readonly ReadLine[]): number | null {
  for (const { parts } of lines.slice(0, MOST_LINES)) {
    for (const item of parts?.items ?? []) {
      if (item.kind !== 'date') continue;
      if (item.date.kind === 'month') return item.date.year;
      const [day] = item.date.kind === 'days' ? item.date.days : [];
      if (day?.year != null) return day.year;
    }
  }
  return null;
}
