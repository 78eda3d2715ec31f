import { type AddedSource, MOST_ADDED_SOURCES } from './added-source';
import { MOST_ARMS } from './arm';
import { MOST_OTHER_ZONES, type Preferences, parsePreferences } from './preferences';
import {
  MOST_LEADS_IN_FILE,
  MOST_REMINDERS_IN_FILE,
  type PortableArm,
  type Reminder,
  type SessionLeads,
  type Settings,
  SettingsFileError,
} from './settings-file';
import { distinctZones } from './zone-alias';

/** Whether a file adds to what is set, or takes its place. Where both speak of the same thing, the file has the last word. */
export type ImportMode = 'merge' | 'replace';

/** What an import does to one list: what it writes, and what it takes away by uid or id. */
export interface ListChange<Entry> {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly removed: readonly string[];
}

/** What an import does. */
export interface SettingsChange {
  readonly preferences: Preferences;
  /** The names of the preferences that get another value. */
  readonly changedPreferences: readonly string[];
  readonly arms: ListChange<PortableArm>;
  readonly reminders: ListChange<Reminder>;
  readonly leads: ListChange<SessionLeads>;
  readonly sources: ListChange<AddedSource>;
}

/**
 * What it takes to bring the settings of a file into those of this computer. A source that is there already under
 * another id, having been added by its address on either side, is not added twice.
 *
 * @throws SettingsFileError where there is no room for all of it.
 */
export function planImport(current: Settings, file: Settings, mode: ImportMode): SettingsChange {
  const preferences =
    mode === 'replace' ? file.preferences : mergePreferences(current.preferences, file.preferences);
  const sources = file.sources.filter(
    ({ id, url }) => mode === 'replace' || !current.sources.some((old) => old.url === url && old.id !== id),
  );
  const change = {
    preferences,
    changedPreferences: differences(current.preferences, preferences),
    arms: changeOf(current.arms, file.arms, ({ uid }) => uid, mode),
    reminders: changeOf(current.reminders, file.reminders, ({ uid }) => uid, mode),
    leads: changeOf(current.leads, file.leads, ({ uid }) => uid, mode),
    sources: changeOf(current.sources, sources, ({ id }) => id, mode),
  };
  refuseBeyond('arms', current.arms, change.arms, MOST_ARMS);
  refuseBeyond('reminders', current.reminders, change.reminders, MOST_REMINDERS_IN_FILE);
  refuseBeyond('leads', current.leads, change.leads, MOST_LEADS_IN_FILE);
  refuseBeyond('sources', current.sources, change.sources, MOST_ADDED_SOURCES);
  return change;
}

/** The file's choices; what is followed or turned off on either side stays so, and so do further zones as far as there is room. */
function mergePreferences(current: Preferences, file: Preferences): Preferences {
  const merged = {
    ...file,
    ...mergeObservances(current, file),
    otherTimeZones: distinctZones(union(file.otherTimeZones, current.otherTimeZones)).slice(
      0,
      MOST_OTHER_ZONES,
    ),
    recentTimeZones: current.recentTimeZones,
    followedBodies: union(current.followedBodies, file.followedBodies),
    sourcesOff: union(current.sourcesOff, file.sourcesOff),
  };
  // A list that is too long to be read back would be lost as a whole.
  const [lost] = differences(merged, parsePreferences(merged));
  if (lost !== undefined) throw new SettingsFileError('too-many', `preferences.${lost}`);
  return merged;
}

type FollowedObservances = Pick<Preferences, 'followsObservances' | 'observanceExceptions'>;

/** What is followed on either side. */
function mergeObservances(a: Preferences, b: Preferences): FollowedObservances {
  if (!a.followsObservances && !b.followsObservances)
    return {
      followsObservances: false,
      observanceExceptions: union(a.observanceExceptions, b.observanceExceptions),
    };
  const isLeftOut = ({ followsObservances, observanceExceptions }: Preferences, id: string): boolean =>
    followsObservances === observanceExceptions.includes(id);
  const [base, other] = a.followsObservances ? [a, b] : [b, a];
  return {
    followsObservances: true,
    observanceExceptions: base.observanceExceptions.filter((id) => isLeftOut(other, id)),
  };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

function changeOf<Entry>(
  current: readonly Entry[],
  file: readonly Entry[],
  nameOf: (entry: Entry) => string,
  mode: ImportMode,
): ListChange<Entry> {
  const old = new Map(current.map((entry) => [nameOf(entry), entry]));
  const wanted = new Set(file.map(nameOf));
  return {
    added: file.filter((entry) => !old.has(nameOf(entry))),
    changed: file.filter((entry) => {
      const before = old.get(nameOf(entry));
      return before !== undefined && !isSame(before, entry);
    }),
    removed: mode === 'merge' ? [] : [...old.keys()].filter((name) => !wanted.has(name)),
  };
}

function refuseBeyond<Entry>(
  where: string,
  current: readonly Entry[],
  { added, removed }: ListChange<Entry>,
  most: number,
): void {
  if (current.length + added.length - removed.length > most) throw new SettingsFileError('too-many', where);
}

function differences(a: Preferences, b: Preferences): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(a));
  return Object.entries(b).flatMap(([key, value]) => (isSame(before.get(key), value) ? [] : [key]));
}

/** Whether two values are written alike, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortedFields) === JSON.stringify(b, sortedFields);
}

function sortedFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
