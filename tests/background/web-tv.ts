import { type DayCard, dayPage } from '../browser/server/day-page';
import type { Asked, Server } from '../fakes/network';

/** The cards of some days of UN Web TV, by date. */
export type Programme = Readonly<Record<string, readonly DayCard[]>>;

/** UN Web TV with this programme; days that are not in it are empty. Its clock is that of the computer, `skew` ahead. */
export function webTv(programme: Programme, { skew = 0 }: { readonly skew?: number } = {}): Server {
  return ({ url, headers }) => {
    const date = dateOf(url);
    const text = dayPage(date, programme[date] ?? []);
    const etag = `"${text.length}-${text.match(/Live/g)?.length ?? 0}"`;
    const head = { date: new Date(Date.now() + skew).toUTCString(), etag };
    const isKnown = headers.get('if-none-match') === etag;
    return isKnown
      ? new Response(null, { status: 304, headers: head })
      : new Response(text, { headers: head });
  };
}

/** The date of the day page that is asked for. */
export function dateOf(url: string): string {
  return url.slice(-'2026-11-24'.length);
}

/** The dates that were asked for, in order. */
export function datesOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ url }) => dateOf(url));
}

/** So many cards of one day, an hour apart from `from` on; of another day under another letter. */
export function cards(count: number, from: number, letter = 'a'): readonly DayCard[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${letter}${String(index).padStart(7, '0')}`,
    title: `Meeting ${index} - Security Council`,
    start: new Date(from + index * 3_600_000),
    category: 'Security Council',
  }));
}
