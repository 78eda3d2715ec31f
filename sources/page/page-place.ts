import { type Place, placeIn } from '../../domain/phrase/place';
import { readLabel } from './labels';
import type { ReadLine } from './read-line';

/** How far from its time a venue is looked for, in lines. */
const NEAR = 5;

/** Longer lines are prose, which speaks of many places. */
const LONGEST_VENUE = 160;

/** The place that the lines about a time name: its own line, then the nearest below and above that are part of the same entry. */
export function placeNear(lines: readonly ReadLine[], at: number): Place | null {
  const own = lines[at];
  const found = own === undefined ? null : own.place();
  if (found !== null) return found;
  let [isBelow, isAbove] = [true, true];
  for (let distance = 1; distance <= NEAR && (isBelow || isAbove); distance++) {
    const below = isBelow ? lines[at + distance] : undefined;
    isBelow = below !== undefined && !beginsEntry(below);
    const place = isBelow && below !== undefined ? venueOf(below, lines[at + distance - 1]) : null;
    if (place !== null) return place;
    const above = isAbove ? lines[at - distance] : undefined;
    isAbove = above !== undefined && above.statements.length === 0;
    const placeAbove = isAbove && above !== undefined ? venueOf(above, lines[at - distance - 1]) : null;
    if (placeAbove !== null) return placeAbove;
    if (above?.line.kind === 'heading' || above?.line.kind === 'bullet') isAbove = false;
  }
  return null;
}

function beginsEntry({ line, statements, label }: ReadLine): boolean {
  if (label === 'where') return false;
  return statements.length > 0 || line.kind === 'heading' || line.kind === 'bullet';
}

function venueOf(read: ReadLine, before: ReadLine | undefined): Place | null {
  const { text } = read.line;
  // "Venue" may stand on a line of its own.
  if (before?.label === 'where' && readLabel(before.line.text)?.rest === '') return placeIn(text, true);
  if (read.label !== 'where' && text.length > LONGEST_VENUE) return null;
  const place = read.place();
  // A sentence about a city may tell of anything: "The Charter was signed in San Francisco."
  const isSentence = /[.!?]$/.test(text) && read.label !== 'where';
  return place !== null && isSentence && !place.isBuilding ? null : place;
}

/** The place of the whole page: that of its title, else the only one that its labels, or else all its lines, name. */
export function placeOfPage(title: string | null, lines: readonly ReadLine[]): Place | null {
  const ofTitle = title === null ? null : placeIn(title);
  if (ofTitle !== null) return ofTitle;
  const labelled = lines.filter(({ label, place }) => label === 'where' && place() !== null);
  return onlyPlaceOf(labelled.length > 0 ? labelled : lines);
}

/** The place that the lines name; null where they name several in different zones. */
function onlyPlaceOf(lines: readonly ReadLine[]): Place | null {
  let only: Place | null = null;
  for (const { place: placeOf } of lines) {
    const place = placeOf();
    if (place !== null && only !== null && place.timeZone !== only.timeZone) return null;
    only ??= place;
  }
  return only;
}
