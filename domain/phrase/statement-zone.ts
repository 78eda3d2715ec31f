import { areJoined } from './joined';
import type { Item, Parts, ZoneItem } from './parts';

/** Items further away belong to something else. */
const FAR = 12;

/** The zones of the time at the index: those behind it, else those that the rest of the sentence states, else those before it. */
export function zonesOf(parts: Parts, index: number): readonly ZoneItem[] {
  const own = ownZonesOf(parts, index);
  if (own.length > 0) return own;
  const later = zonesBehind(parts, index);
  return later.length > 0 ? later : zonesBefore(parts, index);
}

/** The zones that directly follow the time, a date between them or not: `10 a.m. on 7 June (EDT)`, `UTC+2 / Paris time`. */
export function ownZonesOf(parts: Parts, index: number): readonly ZoneItem[] {
  const { items } = parts;
  const zones: ZoneItem[] = [];
  let last = items[index];
  for (let next = index + 1; next < index + FAR; next++) {
    const item = items[next];
    if (last === undefined || item === undefined || item.kind === 'time' || !areJoined(parts, last, item))
      break;
    // The date may be that of the time behind it: "10 a.m., 8 May, 11 a.m. EDT" has no zone of its own then.
    if (item.kind === 'zone') zones.push(item);
    last = item;
  }
  return zones;
}

/** "10 to 11 a.m. and 2 to 3 p.m., Vienna time": what a later time of the sentence has, unless it is the same moment elsewhere. */
function zonesBehind(parts: Parts, index: number): readonly ZoneItem[] {
  const { items, tokens } = parts;
  const sentence = items[index]?.sentence;
  for (let next = index + 1; next < index + FAR; next++) {
    const item = items[next];
    if (item === undefined || item.sentence !== sentence) return [];
    if (item.kind === 'time' && ELSEWHERE.has(tokens[item.from - 1]?.key ?? '')) return [];
    if (item.kind === 'zone') return groupAt(parts, next);
  }
  return [];
}

const ELSEWHERE: ReadonlySet<string> = new Set(['(', '|', '/']);

/** "(UTC+2 / Paris time): the morning sessions ..." */
function zonesBefore(parts: Parts, index: number): readonly ZoneItem[] {
  const { items } = parts;
  for (let before = index - 1; before >= Math.max(0, index - FAR); before--) {
    if (items[before]?.kind !== 'zone') continue;
    let first = before;
    while (first > 0 && isZoneBeside(parts, first - 1, first)) first--;
    return groupAt(parts, first);
  }
  return [];
}

function groupAt(parts: Parts, index: number): readonly ZoneItem[] {
  const zones: ZoneItem[] = [];
  for (let next = index; next < index + FAR; next++) {
    const item = parts.items[next];
    if (item?.kind !== 'zone' || (next > index && !isZoneBeside(parts, next - 1, next))) break;
    zones.push(item);
  }
  return zones;
}

function isZoneBeside(parts: Parts, one: number, other: number): boolean {
  const [first, second]: readonly (Item | undefined)[] = [parts.items[one], parts.items[other]];
  return first?.kind === 'zone' && second?.kind === 'zone' && areJoined(parts, first, second);
}
