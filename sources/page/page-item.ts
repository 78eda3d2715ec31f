/** A thing that a page describes by microdata or hCalendar. */
export interface PageItem {
  /** `https://schema.org/Event`, `vevent`; empty where none is said. */
  readonly type: string;
  /** Its properties by name, texts and things. */
  readonly properties: ReadonlyMap<string, readonly (string | PageItem)[]>;
}

interface OpenItem {
  readonly type: string;
  readonly properties: Map<string, (string | PageItem)[]>;
  readonly depth: number;
}

interface OpenText {
  readonly names: readonly string[];
  readonly item: OpenItem;
  readonly depth: number;
  text: string;
}

const LONGEST_TEXT = 2000;
const MOST_ITEMS = 2000;
const MOST_VALUES = 100;

/** More properties than these are not gathered at a time: each gathers the text of all that it holds. */
const MOST_OPEN_TEXTS = 8;

/** The classes of hCalendar that say something of a session. */
const HCALENDAR = new Set(['summary', 'dtstart', 'dtend', 'location', 'url', 'status']);

/** Gathers microdata and hCalendar from the elements of a page, as they open and close. */
export class ItemCollector {
  /** Those that are part of no other. */
  readonly items: PageItem[] = [];
  readonly #open: OpenItem[] = [];
  readonly #texts: OpenText[] = [];
  #count = 0;

  openElement(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    const classes = attributes.class?.includes('v') ? attributes.class.split(/\s+/, 20) : [];
    const isScope = attributes.itemscope !== undefined;
    const isHcalendar = classes.includes('vevent') || classes.includes('h-event');
    const parent = this.#open.at(-1);
    const names = namesOf(attributes, parent);
    if ((isScope || isHcalendar) && this.#count < MOST_ITEMS) {
      this.#count++;
      const type = isScope ? (attributes.itemtype ?? '') : 'vevent';
      const item = { type, properties: new Map(), depth };
      this.#open.push(item);
      if (parent === undefined) this.items.push(item);
      else addTo(parent, names, item);
      return;
    }
    if (parent === undefined || names.length === 0) return;
    const value = statedValueOf(name, attributes);
    if (value !== null) addTo(parent, names, value);
    else if (this.#texts.length < MOST_OPEN_TEXTS) this.#texts.push({ names, item: parent, depth, text: '' });
  }

  addText(text: string): void {
    for (const open of this.#texts) if (open.text.length < LONGEST_TEXT) open.text += text;
  }

  closeElement(depth: number): void {
    for (
      let last = this.#texts.at(-1);
      last !== undefined && last.depth >= depth;
      last = this.#texts.at(-1)
    ) {
      this.#texts.pop();
      addTo(last.item, last.names, last.text.replace(/\s+/g, ' ').trim());
    }
    while ((this.#open.at(-1)?.depth ?? -1) >= depth) this.#open.pop();
  }
}

function namesOf(
  attributes: Readonly<Record<string, string>>,
  parent: OpenItem | undefined,
): readonly string[] {
  if (attributes.itemprop !== undefined) return attributes.itemprop.split(/\s+/, 8);
  if (parent?.type !== 'vevent' || attributes.class === undefined) return [];
  return attributes.class
    .split(/\s+/, 20)
    .map((name) => name.replace(/^(?:dt|p|u)-(?=start$|end$|name$|location$|url$|summary$)/, 'dt-'))
    .map((name) => HCALENDAR_NAMES.get(name) ?? name)
    .filter((name) => HCALENDAR.has(name));
}

const HCALENDAR_NAMES: ReadonlyMap<string, string> = new Map([
  ['dt-start', 'dtstart'],
  ['dt-end', 'dtend'],
  ['dt-name', 'summary'],
  ['dt-location', 'location'],
  ['dt-url', 'url'],
]);

function statedValueOf(name: string, attributes: Readonly<Record<string, string>>): string | null {
  if (attributes.content !== undefined) return attributes.content;
  if (attributes.datetime !== undefined) return attributes.datetime;
  if (name === 'a' || name === 'link' || name === 'area') return attributes.href ?? null;
  if (name === 'abbr') return attributes.title ?? null;
  return name === 'data' ? (attributes.value ?? null) : null;
}

function addTo(item: OpenItem, names: readonly string[], value: string | PageItem): void {
  for (const name of names) {
    const values = item.properties.get(name) ?? [];
    if (values.length < MOST_VALUES)
      values.push(typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value);
    item.properties.set(name, values);
  }
}
