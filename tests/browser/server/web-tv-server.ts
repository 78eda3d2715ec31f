import { type DayCard, dayPage } from './day-page';
import { type Answer, type LocalInternet, startLocalInternet } from './local-internet';

/** webtv.un.org on this machine, and a UN Journal in which nothing is announced. */
export interface WebTvServer extends Omit<LocalInternet, 'asked'> {
  /** The paths that webtv.un.org was asked for, in order. */
  readonly asked: readonly string[];
  /** Those of them that a tab was led to: the addresses that Gavel itself asks for are not among them. */
  readonly opened: readonly string[];
  /** What the day pages say from now on, whichever day is asked for. */
  answerWith(answer: (date: string) => Answer): void;
}

/** Starts the server; until it is told otherwise each day is empty. */
export async function startWebTvServer(): Promise<WebTvServer> {
  const internet = await startLocalInternet();
  const asked: string[] = [];
  const opened: string[] = [];
  let answer: (date: string) => Answer = () => ({});
  internet.serve('webtv.un.org', ({ path, headers }) => {
    asked.push(path);
    if (headers['sec-fetch-mode'] === 'navigate') opened.push(path);
    return answerOfWebTv(path, answer);
  });
  internet.serve('journal.un.org', () => ({
    body: JSON.stringify({ baseUrl: 'https://journal-api.un.org/api/' }),
  }));
  return {
    ...internet,
    asked,
    opened,
    answerWith: (next) => {
      answer = next;
    },
  };
}

/** What UN Web TV answers: `answer` for a day of its schedule, empty where that says nothing, and a player for any other page. */
export function answerOfWebTv(path: string, answer: (date: string) => Answer): Answer {
  const date = /^\/en\/schedule\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
  if (date === undefined) return { body: playerPage(path) };
  return { body: dayPage(date, []), ...answer(date) };
}

/** Cards on the page of their New York day, and on no other. */
export function pagesOf(cards: readonly DayCard[]): (date: string) => Answer {
  return (date) => ({
    body: dayPage(
      date,
      cards.filter(({ start }) => newYorkDate(start) === date),
    ),
  });
}

function newYorkDate(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(instant);
}

function playerPage(path: string): string {
  return `<!DOCTYPE html><html lang="en"><title>UN Web TV</title><body><h1>${path}</h1></body></html>`;
}
