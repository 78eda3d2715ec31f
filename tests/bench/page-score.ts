import { readPage } from '../../sources/page/read-page';
import spanish from '../fixtures/pages-es.json' with { type: 'json' };
import french from '../fixtures/pages-fr.json' with { type: 'json' };
import { KNOWN_PAGES, type KnownPage, toDocument } from '../sources/page/known-pages';

/**
 * `npm run bench:pages`: how many sessions of known pages are read with exact start and end, and how many that are none,
 * by Gavel and by chrono-node as it comes, where that is installed. Chrono is given the language, the day of publication and
 * the zone of New York; what it finds without a clock time is not counted against it.
 */

const SETS: readonly (readonly [name: string, pages: readonly KnownPage[]])[] = [
  ['known pages', KNOWN_PAGES],
  ['French', french],
  ['Spanish', spanish],
];

interface Score {
  readonly found: number;
  readonly total: number;
  readonly wrong: number;
}

/** Start and end of each session, in milliseconds. */
type Reader = (page: KnownPage) => readonly string[];

function scoreOf(pages: readonly KnownPage[], read: Reader): Score {
  const scores = pages.map((page) => {
    const expected = page.sessions.map(({ start, end }) => toKey(Date.parse(start), end && Date.parse(end)));
    const found = new Set(read(page));
    const right = expected.filter((key) => found.has(key)).length;
    return {
      found: right,
      total: expected.length,
      wrong: [...found].filter((key) => !expected.includes(key)).length,
    };
  });
  return scores.reduce((sum, score) => ({
    found: sum.found + score.found,
    total: sum.total + score.total,
    wrong: sum.wrong + score.wrong,
  }));
}

function toKey(start: number, end: number | null | ''): string {
  return `${start}/${end === '' ? null : end}`;
}

function readWithGavel(page: KnownPage): readonly string[] {
  const { sessions } = readPage(toDocument(page, 'html'));
  return sessions.flatMap(({ session: { start, end } }) => (start === null ? [] : [toKey(start, end)]));
}

/** What is used of chrono-node, which is a package of the benchmark alone. */
interface ChronoParser {
  parse(text: string, reference: object): readonly ChronoResult[];
}
interface ChronoResult {
  readonly start: ChronoMoment;
  readonly end?: ChronoMoment | null;
}
interface ChronoMoment {
  isCertain(part: 'hour'): boolean;
  date(): Date;
}

async function chronoReader(): Promise<Reader | null> {
  const name = 'chrono-node';
  const chrono: Record<string, ChronoParser> | null = await import(name).catch(() => null);
  if (chrono === null) return null;
  return ({ lang, lines, title, pageDate }) => {
    const parser = chrono[lang] ?? chrono.casual;
    const instant = new Date(`${pageDate ?? '2022-01-01'}T12:00:00Z`);
    const results = [title, ...lines].flatMap(
      (line) => parser?.parse(line, { instant, timezone: 'EST' }) ?? [],
    );
    return results
      .filter(({ start }) => start.isCertain('hour'))
      .map(({ start, end }) => toKey(start.date().getTime(), end?.date().getTime() ?? null));
  };
}

function toText({ found, total, wrong }: Score): string {
  return `${found} of ${total} exact, ${wrong} that are none`;
}

const chrono = await chronoReader();
for (const [name, pages] of SETS) {
  console.log(`${name.padEnd(12)} Gavel   ${toText(scoreOf(pages, readWithGavel))}`);
  if (chrono !== null) console.log(`${name.padEnd(12)} chrono  ${toText(scoreOf(pages, chrono))}`);
}
if (chrono === null) console.log('chrono-node is not installed; it is not compared.');
