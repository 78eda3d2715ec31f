import { readFileSync } from 'node:fs';
import type { Reading } from '../../sources/source';
import { unWebTv } from '../../sources/un-web-tv';

/** Where the pages of these tests come from; no time is read from it. */
export const URL_OF_DAY = 'https://webtv.un.org/en/schedule/2026-11-24';

/** A whole page of tests/fixtures/un-web-tv, by its name. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/un-web-tv/${name}.html`, import.meta.url), 'utf8');
}

/** What the source reads in a page. */
export function read(text: string, url = URL_OF_DAY): Reading {
  return unWebTv.parse({ text, url });
}

/** The smallest whole page around some cards. */
export function page(...cards: readonly string[]): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Schedule | UN Web TV</title></head><body>${cards.join('\n')}</body></html>`;
}

/** The texts of a card; each has a default that is in order. */
export interface CardText {
  readonly time?: string;
  readonly link?: string;
  readonly title?: string;
  readonly badges?: string;
  readonly category?: string;
}

/** A card in its shape on the page. */
export function card({
  time = '2026-11-24T15:00:00-05:00',
  link = '/en/asset/k1p/k1p8hht1gr',
  title = 'A meeting',
  badges = '',
  category = '',
}: CardText): string {
  return `<div class="un3-card-row-video">
    <div class="card-img-overlay">${badges}</div>
    <h6 class="text-primary">${category}</h6>
    <div class="d-none mediaun-timezone" data-nid="1">${time}</div>
    <h4><a href="${link}">${title}</a></h4>
  </div>`;
}
