import { DomHandler, Parser } from 'htmlparser2';
import { readPage } from '../../sources/page/read-page';

/**
 * `npm run bench:page-cost`: what reading a page costs beside parsing its HTML alone, at three sizes. The promise is at
 * most five times, at each size: more would not be linear. It is bundled first, as the extension is: run from its source by
 * tsx, which wraps each closure to keep its name, the reader is a quarter slower and the parser is not.
 */

const SIZES = [20_000, 200_000, 2_000_000];
const MOST = 5;

/** Characters of a batch: the first ones warm the engine up. */
const BATCH = 2_000_000;
const BATCHES = 9;

/** One session, and prose about it as such pages have it: some 5 kB, of which a session is announced in a tenth. */
const EVENT = `<section class="event"><h3>Panel on cooperation for the goals</h3>
<p class="when">Tuesday, 14 September 2027, <b>9:30–11:00 a.m.</b> (NY time)</p>
<ul><li><a href="/concept">Concept note</a></li><li><a href="/programme">Programme</a></li><li>Speakers: to be announced</li></ul>
</section>
`;
const PROSE = `<p>Delegations will share how partnerships of the South respond to needs of the present, and what has been learned since
the first conference in <a href="/plan">1978</a>. <em>All</em> are invited to follow; interpretation is provided.</p>
<div class="more"><p>More information is to be found on the page of the <a href="https://www.un.org/en/observances">observances</a>, which
lists 239 days and 11 weeks, and in document A/76/39 of the General Assembly, adopted at its seventy-sixth session.</p></div>
`;
const SECTION = EVENT + PROSE.repeat(7);

function pageOf(size: number): string {
  const body = SECTION.repeat(Math.ceil(size / SECTION.length)).slice(0, size);
  return `<!doctype html><html lang="en"><head><title>Programme</title></head><body><h1>Programme</h1>${body}</body></html>`;
}

function parse(html: string): void {
  new Parser(new DomHandler()).end(html);
}

function read(html: string): void {
  readPage({ text: html, format: 'html', url: 'https://www.un.org/en/programme', publishedOn: '2027-09-01' });
}

/** Milliseconds of work for one page, of as many pages as make a batch. */
function costOf(run: (html: string) => void, html: string): number {
  const count = Math.ceil(BATCH / html.length);
  const from = process.cpuUsage();
  for (let index = 0; index < count; index++) run(html);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000 / count;
}

/** The least cost of each of the two, whose batches take turns: whatever slows the one down slows down the other. */
function costsOf(html: string): readonly [parsing: number, reading: number] {
  let [parsing, reading] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let batch = 0; batch < BATCHES; batch++) {
    parsing = Math.min(parsing, costOf(parse, html));
    reading = Math.min(reading, costOf(read, html));
  }
  return [parsing, reading];
}

let isKept = true;
for (const size of SIZES) {
  const html = pageOf(size);
  const [parsing, reading] = costsOf(html);
  const ratio = reading / parsing;
  isKept &&= ratio <= MOST;
  const kilobytes = String(size / 1000).padStart(5);
  console.log(
    `${kilobytes} kB  parse ${parsing.toFixed(1)} ms  read ${reading.toFixed(1)} ms  ${ratio.toFixed(1)} times`,
  );
}
if (!isKept) {
  console.error(`Reading costs more than ${MOST} times the parsing.`);
  process.exitCode = 1;
}
