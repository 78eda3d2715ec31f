import type { PageDocument } from '../../../sources/page/read-page';
import cases from '../../fixtures/page-cases.json' with { type: 'json' };

/** A session that a known page announces. Instants in UTC; `alternative` is the other reading, `alternativeStart` of a session. */
export interface KnownSession {
  readonly start: string;
  readonly end: string | null;
  readonly alternative?: string;
  readonly title?: string;
  readonly role?: string;
  readonly status?: string;
  readonly live?: string;
  readonly recording?: string;
  readonly register?: string;
  readonly info?: string;
}

/** A page by its lines: one that begins with `● ` is a bullet, an address in a line is a link. */
export interface KnownPage {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sessions: readonly KnownSession[];
  readonly pageDate?: string;
}

export const KNOWN_PAGES: readonly KnownPage[] = cases;

export const LINK_KINDS = ['live', 'recording', 'register', 'info'] as const;

/** The page as a browser has it. */
export function toHtml({ title, lines, lang }: Pick<KnownPage, 'title' | 'lines' | 'lang'>): string {
  const body = lines.map((line) =>
    line.startsWith('● ') ? `<ul><li>${toInline(line.slice(2))}</li></ul>` : `<p>${toInline(line)}</p>`,
  );
  return `<!doctype html><html lang="${lang}"><head><title>${toInline(title)}</title></head><body><h1>${toInline(title)}</h1>
${body.join('\n')}</body></html>`;
}

/** The page as people copy it, or as a browser has it. */
export function toDocument(page: KnownPage, format: PageDocument['format']): PageDocument {
  const text = format === 'html' ? toHtml(page) : [page.title, ...page.lines].join('\n');
  return { text, format, url: page.source, publishedOn: page.pageDate ?? null };
}

function toInline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/https?:\/\/\S+/g, (address) => `<a href="${address}">${address}</a>`);
}
