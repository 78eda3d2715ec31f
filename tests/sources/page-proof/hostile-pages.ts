import type { PageDocument } from '../../../sources/page/read-page';

/** Pages of bad will and of bad luck, each of a given size, so that what they cost can be compared between sizes. */

export interface HostilePage {
  readonly name: string;
  readonly format: PageDocument['format'];
  /** About `size` letters long. */
  readonly text: (size: number) => string;
}

const WHEN = '10 September 2021, 9–11 a.m. (NY time)';

export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...both('digits', (size) => fill('7', size)),
  ...both('digits in pairs', (size) => fill('10:', size)),
  ...both('digits and dots', (size) => fill('9.', size)),
  ...both('digits and dashes', (size) => fill('11–', size)),
  ...both('digits and slashes', (size) => fill('3/', size)),
  ...both('digits and spaces', (size) => fill('14 ', size)),
  ...both('digits and commas', (size) => fill('14, ', size)),
  ...both('months', (size) => fill('May ', size)),
  ...both('weekdays', (size) => fill('Friday, ', size)),
  ...both('days of a month', (size) => fill('3, 4 and ', size)),
  ...both('halves of the day', (size) => fill('a.m. ', size)),
  ...both('zones', (size) => fill('New York time (', size)),
  ...both('hours', (size) => fill('9 a.m. ', size)),
  ...both('ranges of hours', (size) => fill('9–11 a.m. and ', size)),
  ...both('French hours', (size) => fill('de 10 h à ', size)),
  ...both('dates in one line', (size) => fill('10 September 2021, ', size)),
  ...both('sessions in one line', (size) => fill(`${WHEN}; `, size)),
  ...both('dates without hours, a line each', (size) => fill('10 September 2021\n', size)),
  ...both('hours without dates, a line each', (size) => fill('9–11 a.m.\n', size)),
  ...both('spaces', (size) => fill(' ', size)),
  ...both('empty lines', (size) => fill('\n', size)),
  ...both('bullets', (size) => fill('● ', size)),
  ...both('addresses', (size) => fill('https://www.un.org/a?b=c ', size)),
  ...both('one address', (size) => `https://www.un.org/${fill('a/', size)}`),
  ...both('joining letters', (size) => fill('9\u200d', size)),
  ...both('directions of writing', (size) => fill('9\u202e\u202b', size)),
  ...both('accents on one letter', (size) => `e${fill('\u0301', size)}`),
  text('sessions, a line each', (size) => sessions(size, (when, index) => `● Panel ${index}\n${when}\n`)),
  html('sessions, a paragraph each', (size) =>
    sessions(size, (when, index) => `<h3>Panel ${index}</h3><p>${when}</p>`),
  ),
  html(
    'sessions, a row each',
    (size) =>
      `<table>${sessions(size, (when, index) => `<tr><td>Panel ${index}</td><td>${when}</td></tr>`)}</table>`,
  ),
  html('headings without end', (size) => fill('<h2>Side Events:</h2>', size)),
  html('links without end', (size) => `<p>${WHEN}</p>${fill('<a href="/a">x</a>', size)}`),
  html('times without end', (size) => fill('<time datetime="2021-09-10T09:00-04:00">x</time>', size)),
  html('opened elements', (size) => fill('<div>', size)),
  html('opened inline elements', (size) => fill('<b>', size)),
  html('closed elements', (size) => fill('</div>', size)),
  html('line breaks', (size) => fill('<br>', size)),
  html('tables in tables', (size) => fill('<table><tr><td>9 a.m.', size)),
  html('lists in lists', (size) => fill('<ul><li>10 September 2021', size)),
  html('angle brackets', (size) => fill('<', size)),
  html('ampersands', (size) => fill('&', size)),
  html('entities', (size) => fill('&nbsp;&#49;', size)),
  html('one attribute', (size) => `<p title="${fill('10 September 2021 ', size)}`),
  html('attributes', (size) => `<p ${fill('a=1 ', size)}>`),
  html('comments', (size) => fill('<!-- 9 a.m. -->', size)),
  html('one comment', (size) => `<!-- ${fill('9 a.m. ', size)}`),
  html('scripts', (size) => fill('<script type="application/ld+json">{}</script>', size)),
  html('brackets of JSON', (size) => jsonLd(fill('[', size))),
  html('closed brackets of JSON', (size) => jsonLd(fill('[', size / 2) + fill(']', size / 2))),
  html('events of JSON', (size) =>
    jsonLd(`[${fill('{"@type":"Event","name":"Panel","startDate":"2021-09-10T09:00:00-04:00"},', size)}{}]`),
  ),
  html('events within events of JSON', (size) => {
    const open = '{"@type":"Event","name":"Panel","startDate":"2021-09-10T09:00:00-04:00","subEvent":';
    const depth = Math.floor(size / (open.length + 1));
    return jsonLd(`${open.repeat(depth)}null${'}'.repeat(depth)}`);
  }),
  html('items of microdata', (size) =>
    fill('<div itemscope itemtype="https://schema.org/Event"><i itemprop="name">P</i>', size),
  ),
  html('hCalendar events', (size) => fill('<div class="vevent"><i class="summary">P</i>', size)),
];

/** The same page again and again: `part` as often as it takes. */
function fill(part: string, size: number): string {
  return part.repeat(Math.ceil(size / part.length));
}

/** Sessions of which no two start at the same instant. */
function sessions(size: number, print: (when: string, index: number) => string): string {
  const day = 24 * 60 * 60_000;
  let all = '';
  for (let index = 0; all.length < size; index++) {
    const date = new Date(Date.UTC(2021, 0, 1) + index * day).toISOString().slice(0, 10);
    all += print(`${date}, 10:00–11:30 (New York time)`, index);
  }
  return all;
}

function text(name: string, make: HostilePage['text']): HostilePage {
  return { name: `${name}, as text`, format: 'text', text: make };
}

function html(name: string, make: HostilePage['text']): HostilePage {
  return { name, format: 'html', text: (size) => `<html><body><h1>Programme</h1>${make(size)}` };
}

function both(name: string, make: HostilePage['text']): readonly HostilePage[] {
  return [text(name, make), html(name, (size) => `<p>${make(size)}</p>`)];
}

function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}
