import type { PageDocument } from '../../../sources/page/read-page';
import spanish from '../../fixtures/pages-es.json' with { type: 'json' };
import french from '../../fixtures/pages-fr.json' with { type: 'json' };

/** A session as the case expects it. What the page leaves open, or leaves to taste, is not stated. */
export interface ExpectedSession {
  /** RFC 3339, in UTC. */
  readonly start: string;
  readonly end: string | null;
  readonly title?: string;
  readonly role?: string;
  readonly status?: string;
  readonly live?: string;
  readonly recording?: string;
  readonly register?: string;
  readonly info?: string;
}

/** A small page by its lines: one that begins with `● ` is a bullet, an address in a line is a link. */
export interface PageCase {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sessions: readonly ExpectedSession[];
  readonly pageDate?: string;
}

export const CASES: readonly PageCase[] = [...french, ...spanish];

/** The ways in which one and the same page may come. */
export const RENDERINGS = {
  text: (page: PageCase) => [page.title, ...page.lines].join('\n'),
  paragraphs: (page: PageCase) => html(page, page.lines.map(toParagraph).join('\n')),
  'line breaks': (page: PageCase) => html(page, `<div>${page.lines.map(linkAddress).join('<br>')}</div>`),
  lists: (page: PageCase) => html(page, toLists(page.lines)),
  table: (page: PageCase) =>
    html(page, `<table>${page.lines.map((line) => `<tr><td>${linkWords(line)}</td></tr>`).join('')}</table>`),
} as const;

export type Rendering = keyof typeof RENDERINGS;

export function toDocument(page: PageCase, rendering: Rendering): PageDocument {
  return {
    text: RENDERINGS[rendering](page),
    format: rendering === 'text' ? 'text' : 'html',
    url: page.source,
    publishedOn: page.pageDate ?? null,
  };
}

const ADDRESS = /https:\/\/\S+$/;

function html({ lang, title }: PageCase, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">ONU</a></nav><main><h1>${title}</h1>
${body}
</main><footer><a href="/contact">Contact</a></footer></body></html>`;
}

function toParagraph(line: string): string {
  if (line.startsWith('● ')) return `<ul><li>${line.slice(2)}</li></ul>`;
  return line.endsWith(':') ? `<h2>${line}</h2>` : `<p>${linkAddress(line)}</p>`;
}

/** Every bullet holds the lines that follow it, up to a heading. */
function toLists(lines: readonly string[]): string {
  let text = '';
  let isOpen = false;
  for (const line of lines) {
    if (isOpen && (line.startsWith('● ') || line.endsWith(':'))) text += '</li></ul>\n';
    if (line.startsWith('● ')) text += `<ul><li><strong>${line.slice(2)}</strong>`;
    else text += line.endsWith(':') ? `<h3>${line}</h3>` : `<p>${linkWords(line)}</p>`;
    isOpen = line.startsWith('● ') || (isOpen && !line.endsWith(':'));
  }
  return isOpen ? `${text}</li></ul>` : text;
}

/** The address can be read on the page. */
function linkAddress(line: string): string {
  return line.replace(ADDRESS, (address) => `<a href="${address}">${address}</a>`);
}

/** The address stands behind the words. */
function linkWords(line: string): string {
  const address = ADDRESS.exec(line)?.[0];
  return address === undefined ? line : `<a href="${address}">${line.replace(ADDRESS, '').trim()}</a>`;
}
