import { areJoined } from './joined';
import type { Parts } from './parts';
import type { StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import { ownZonesOf } from './statement-zone';

/** The same moment as the clocks of another zone show it. */
export interface EquivalentTime {
  readonly time: StatedTime;
  readonly zones: readonly StatedZone[];
  /** Whether a bracket, a bar or a slash says that it is the same moment; a comma may also part two sessions. */
  readonly isCertain: boolean;
}

/** Whether the later of two times is the earlier one in another zone: `10:00 New York time (19:30 Kabul time)`, `7AM (GMT-5) | 8AM (EST)`. */
export function equivalentOf(parts: Parts, index: number, later: number): EquivalentTime | null {
  const { items, tokens } = parts;
  const [one, other] = [items[index], items[later]];
  if (one?.kind !== 'time' || other?.kind !== 'time' || one.sentence !== other.sentence) return null;
  const [zones, others] = [ownZonesOf(parts, index), ownZonesOf(parts, later)];
  if (others.length === 0) return null;
  for (let at = index; at < later; at++) {
    const [first, second] = [items[at], items[at + 1]];
    if (first === undefined || second === undefined || !areJoined(parts, first, second)) return null;
    if (second.kind === 'date') return null;
  }
  const before = tokens[other.from - 1]?.key ?? '';
  const isCertain = before === '(' || before === '|' || before === '/' || before === '=';
  if (zones.length === 0 ? !isCertain : areSame(zones.map(toText), others.map(toText))) return null;
  return { time: other.time, zones: others.map(({ zone }) => zone), isCertain };
}

function toText({ zone }: { readonly zone: StatedZone }): string {
  return JSON.stringify(zone);
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.some((text) => other.includes(text));
}
