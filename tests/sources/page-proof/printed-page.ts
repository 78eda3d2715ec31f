import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import type { PageDocument } from '../../../sources/page/read-page';
import type { Layout } from './layout';
import { ENGLISH_LAYOUTS } from './layouts-english';
import { FRENCH_LAYOUTS } from './layouts-french';
import { OTHER_LAYOUTS } from './layouts-other';
import { SPANISH_LAYOUTS } from './layouts-spanish';
import { anySession, instantOf, type PrintedSession } from './printed-session';

export const LAYOUTS: readonly Layout[] = [
  ...ENGLISH_LAYOUTS,
  ...FRENCH_LAYOUTS,
  ...SPANISH_LAYOUTS,
  ...OTHER_LAYOUTS,
];

/** One session of a page: a title and the lines below it. */
export interface Block {
  readonly layout: Layout;
  readonly session: PrintedSession;
}

export const MARKUPS = ['text', 'list', 'headings', 'cards', 'breaks', 'table'] as const;

export type Markup = (typeof MARKUPS)[number];

/** A part of a page: the block of a session, a paragraph, or the heading of a section. */
export type Part =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string };

export function anyBlock(
  publishedOn: Temporal.PlainDate,
  layouts: readonly Layout[] = LAYOUTS,
): fc.Arbitrary<Block> {
  return fc.constantFrom(...layouts).chain((layout) =>
    anySession(publishedOn)
      .filter((session) => layout.fits?.(session) ?? true)
      .map((session) => ({ layout, session })),
  );
}

/** Blocks of sessions that start at different instants and, so that they can be told apart, have different titles. */
export function anyBlocks(
  publishedOn: Temporal.PlainDate,
  count: { readonly min: number; readonly max: number },
): fc.Arbitrary<readonly Block[]> {
  return fc
    .uniqueArray(anyBlock(publishedOn), {
      minLength: count.min,
      maxLength: count.max,
      selector: startOf,
    })
    .map((blocks) =>
      blocks.map((block, index) => ({
        ...block,
        session: { ...block.session, title: `${block.session.title} ${'ABCDEFGH'.charAt(index)}` },
      })),
    );
}

/** What a reader is to make of the block. */
export function expectedOf({ layout, session }: Block) {
  return {
    title: session.title,
    start: startOf({ layout, session }),
    end: layout.hasEnd ? instantOf(session, session.end) : null,
    certainty: layout.zone === 'stated' ? 'exact' : 'zone-from-venue',
  };
}

export function startOf({ session }: Block): number {
  return instantOf(session, session.start);
}

export function toPart(block: Block): Part {
  return { kind: 'block', block };
}

export function printPage(
  parts: readonly Part[],
  markup: Markup,
  publishedOn: Temporal.PlainDate | null,
): PageDocument {
  const body = parts.map((part) => printPart(part, markup)).join('\n');
  return {
    text:
      markup === 'text'
        ? `Programme\n\n${body}\n`
        : `<!doctype html><html><head><meta charset="utf-8"><title>Programme</title></head><body><h1>Programme</h1>\n${body}\n</body></html>`,
    format: markup === 'text' ? 'text' : 'html',
    url: 'https://www.un.org/en/programme',
    publishedOn: publishedOn?.toString() ?? null,
  };
}

function printPart(part: Part, markup: Markup): string {
  switch (part.kind) {
    case 'block':
      return printBlock(part.block, markup);
    case 'paragraph':
      return markup === 'text' ? `${part.text}\n` : `<p>${escapeHtml(part.text)}</p>`;
    case 'heading':
      return markup === 'text' ? `${part.text}\n` : `<h2>${escapeHtml(part.text)}</h2>`;
  }
}

function printBlock({ layout, session }: Block, markup: Markup): string {
  const title = escapeHtml(session.title);
  const lines = layout.lines(session).map(escapeHtml);
  switch (markup) {
    case 'text':
      return [`● ${session.title}`, ...layout.lines(session), ''].join('\n');
    case 'list':
      return `<ul><li>${title}${lines.map((line) => `<p>${line}</p>`).join('')}</li></ul>`;
    case 'headings':
      return `<h3>${title}</h3>${lines.map((line) => `<p>${line}</p>`).join('')}`;
    case 'cards':
      return `<div class="card"><div><h4><a href="/en/events/${title.length}">${title}</a></h4></div>${lines.map((line) => `<div><span>${line}</span></div>`).join('')}</div>`;
    case 'breaks':
      return `<p><strong>${title}</strong><br>${lines.join('<br>')}</p>`;
    case 'table':
      return `<table><tr><th colspan="2">${title}</th></tr>${lines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
