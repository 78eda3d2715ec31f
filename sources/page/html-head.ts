import type { LanguageTag, LocalDate } from '../../domain/time';
import { toPlainText } from '../plain-text';
import { toDay } from './marked-time';
import { type CalendarLink, mayBeCalendar } from './page-calendars';

/** What a page says of itself beside what it shows. */
export interface PageHead {
  /** The text of `<title>`. */
  readonly documentTitle: string;
  readonly language: LanguageTag | null;
  /** As a `<meta>` states it, else an element that is marked as the day of publication. */
  readonly publishedOn: LocalDate | null;
  readonly base: string | null;
  /** The texts of its JSON-LD. */
  readonly jsonLd: readonly string[];
  /** What may lead to a calendar. */
  readonly links: readonly CalendarLink[];
}

const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 500_000;
const LONGEST_TITLE = 1000;
const MOST_LINKS = 200;
const LONGEST_WORDS = 1000;

/** Names of `<meta>` by which a page says when it was published. */
const PUBLISHED = new Set([
  'article:published_time',
  'og:published_time',
  'date',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'datepublished',
]);

/** Gathers what a page says of itself, from its elements as they open and close. */
export class HeadReader {
  #title = '';
  #language: LanguageTag | null = null;
  #publishedOn: LocalDate | null = null;
  #markedOn: LocalDate | null = null;
  #base: string | null = null;
  readonly #scripts: string[] = [];
  readonly #links: (CalendarLink & { words: string })[] = [];
  #linkAt: number | null = null;
  #reading: { readonly what: 'title' | 'script'; readonly depth: number } | null = null;

  /** Whether the text that comes now is that of a script or title, and none of the page. */
  get isReading(): boolean {
    return this.#reading !== null;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (name === 'title' && this.#title === '') this.#reading = { what: 'title', depth };
    else if (name === 'script' && /^application\/ld\+json\b/i.test(attributes.type ?? '')) {
      if (this.#scripts.length === MOST_SCRIPTS) return;
      this.#scripts.push('');
      this.#reading = { what: 'script', depth };
    } else if (name === 'html' && attributes.lang !== undefined)
      this.#language = attributes.lang.slice(0, 35);
    else if (name === 'base' && attributes.href !== undefined) this.#base ??= attributes.href;
    else if (name === 'meta') this.#readMeta(attributes);
    else if ((name === 'link' || name === 'a' || name === 'area') && attributes.href !== undefined)
      this.#addLink(name, attributes, depth);
    if (attributes.pubdate !== undefined || attributes.itemprop !== undefined) this.#readMark(attributes);
  }

  text(text: string): void {
    const link = this.#linkAt === null ? undefined : this.#links.at(-1);
    if (link !== undefined && link.words.length < LONGEST_WORDS) link.words += text;
    if (!this.isReading) return;
    const last = this.#scripts.length - 1;
    if (this.#reading?.what === 'title') this.#title = (this.#title + text).slice(0, LONGEST_TITLE);
    else if ((this.#scripts[last]?.length ?? 0) < LONGEST_SCRIPT) this.#scripts[last] += text;
  }

  close(depth: number): void {
    if (this.#reading !== null && depth <= this.#reading.depth) this.#reading = null;
    if (this.#linkAt !== null && depth <= this.#linkAt) this.#linkAt = null;
  }

  result(): PageHead {
    return {
      documentTitle: toPlainText(this.#title, 300),
      language: this.#language,
      publishedOn: this.#publishedOn ?? this.#markedOn,
      base: this.#base,
      jsonLd: this.#scripts,
      links: this.#links,
    };
  }

  #readMeta({ name, property, itemprop, content = '' }: Readonly<Record<string, string>>): void {
    if (PUBLISHED.has((property ?? name ?? itemprop ?? '').toLowerCase()))
      this.#publishedOn ??= toDay(content);
  }

  /** `<time pubdate datetime="…">`, and `itemprop="datePublished"` on whatever element. */
  #readMark({ pubdate, itemprop, datetime, content }: Readonly<Record<string, string>>): void {
    if (pubdate !== undefined || /(?:^|\s)datePublished(?:\s|$)/.test(itemprop ?? ''))
      this.#markedOn ??= toDay(datetime ?? content);
  }

  #addLink(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    const { href = '', rel = '', type = '', title = '' } = attributes;
    if (!mayBeCalendar(href, type) || this.#links.length === MOST_LINKS) return;
    this.#links.push({ href, rel: name === 'link' ? rel : '', type, title: title.slice(0, 1000), words: '' });
    this.#linkAt = depth;
  }
}
