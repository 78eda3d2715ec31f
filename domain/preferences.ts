import {
  array,
  boolean,
  fallback,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  parse,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot';
import { UN_LANGUAGES } from './un-language';

/** The lead times that the options page offers, in minutes. */
export const LEAD_MINUTES = [5, 15, 60] as const;

/** So many zones are shown beside the home zone. */
export const MOST_OTHER_ZONES = 4;
/** So many zones are kept of those that the user chose before. */
export const MOST_RECENT_ZONES = 5;

const TimeZone = pipe(string(), maxLength(64));

/** Zones by the ids that were chosen, each once, the first of them where there are more. */
function timeZones(most: number) {
  return pipe(
    array(TimeZone),
    transform((ids) => [...new Set(ids)].slice(0, most)),
  );
}

/** So many lead times are kept, none of them longer, in minutes. */
export const MOST_LEADS = 10;
export const LONGEST_LEAD = 24 * 60;

/** Minutes before a start. */
export const LeadsSchema = pipe(
  array(pipe(number(), integer(), minValue(1), maxValue(LONGEST_LEAD))),
  maxLength(MOST_LEADS),
);
const LONGEST_NAME = 200;
const MOST_NAMES = 300;
const MinuteOfDay = pipe(number(), integer(), minValue(0), maxValue(24 * 60 - 1));
const Names = pipe(array(pipe(string(), maxLength(LONGEST_NAME))), maxLength(MOST_NAMES));

/** Every field falls back by itself: one value that cannot be read costs the user that one choice, never all of them. */
const PreferencesSchema = object({
  /** Null follows the system. */
  homeTimeZone: fallback(nullable(TimeZone), null),
  /** Shown beside the home zone: the first in every row, all of them with a session's details. */
  otherTimeZones: fallback(timeZones(MOST_OTHER_ZONES), []),
  /** The zones chosen last, the latest first. */
  recentTimeZones: fallback(timeZones(MOST_RECENT_ZONES), []),
  hourCycle: fallback(picklist(['automatic', '12', '24']), 'automatic'),
  /** Null follows the browser. */
  language: fallback(nullable(picklist(UN_LANGUAGES)), null),
  /** Which sessions the popup lists. */
  filter: fallback(picklist(['observances', 'all']), 'observances'),
  /** Minutes before the start of followed and reminded sessions. */
  followedLeads: fallback(LeadsSchema, []),
  /** Minutes before the start of armed sessions. */
  armedLeads: fallback(LeadsSchema, [5]),
  /** Which sessions open by themselves. */
  opening: fallback(picklist(['armed', 'followed', 'never']), 'armed'),
  /** Whether only the computer that armed a session opens it. */
  openOn: fallback(picklist(['this-computer', 'all-computers']), 'this-computer'),
  /** Whether an armed session waits, within its window, for someone to come back who has not typed for a while. */
  holdsBackWhenAway: fallback(boolean(), false),
  /** How a session opens while another tab can be heard. */
  whenAudible: fallback(picklist(['background', 'foreground', 'notify']), 'background'),
  /** Whether the stream is looked for in all tabs, not in those alone that Gavel opened; needs the permission "tabs". */
  looksInAllTabs: fallback(boolean(), false),
  /** When nothing is announced but what opens by itself; null at no time. See domain/quiet-hours. */
  quietHours: fallback(nullable(object({ from: MinuteOfDay, to: MinuteOfDay })), null),
  /** Whether it is told that a recording has appeared. */
  tellsRecordings: fallback(boolean(), true),
  /** Whether observances are followed unless excepted, or not followed unless excepted. */
  followsObservances: fallback(boolean(), true),
  /** Ids of the observances that differ from `followsObservances`. */
  observanceExceptions: fallback(Names, []),
  /** Bodies (categories of sessions) whose sessions are followed. */
  followedBodies: fallback(Names, []),
  /** Ids of the sources that are not to be read. */
  sourcesOff: fallback(Names, []),
  /** The language that sources are read in which publish in all those of the UN. */
  programmeLanguage: fallback(picklist(UN_LANGUAGES), 'en'),
  /** How long past sessions with a recording are kept. */
  archive: fallback(picklist(['3-months', '1-year', 'forever']), '1-year'),
});

export type Preferences = Readonly<InferOutput<typeof PreferencesSchema>>;

/** What a new user gets, and what stands in for a field that is missing or cannot be read. */
export const DEFAULT_PREFERENCES: Preferences = parse(PreferencesSchema, {});

/** The preferences in a stored value of any version; whatever is missing or unreadable is the default. */
export function parsePreferences(value: unknown): Preferences {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return parse(PreferencesSchema, isRecord ? withPresentFields({ ...value }) : {});
}

/** The stored fields, those of earlier versions by the names and in the form that they have now. */
export function withPresentFields(
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { secondTimeZone, ...fields } = stored;
  if (secondTimeZone === undefined || secondTimeZone === null || fields.otherTimeZones !== undefined)
    return fields;
  return { ...fields, otherTimeZones: [secondTimeZone] };
}

/** Whether sessions of the observance are followed. */
export function followsObservance(preferences: Preferences, observanceId: string): boolean {
  return preferences.followsObservances !== preferences.observanceExceptions.includes(observanceId);
}

/**
 * The preferences in which each of `ids` is followed, or not. Of the two ways to write the same choice
 * (all but these, none but these) the shorter one is kept, so that it fits the 8 kB of a synced item.
 */
export function withObservancesFollowed(
  preferences: Preferences,
  ids: readonly string[],
  followed: boolean,
  allIds: readonly string[],
): Preferences {
  const followedIds = new Set(allIds.filter((id) => followsObservance(preferences, id)));
  for (const id of ids) followed ? followedIds.add(id) : followedIds.delete(id);
  const followsObservances = followedIds.size * 2 >= allIds.length;
  return {
    ...preferences,
    followsObservances,
    observanceExceptions: allIds.filter((id) => followedIds.has(id) !== followsObservances),
  };
}

/** The preferences in which the body is followed, or not; unchanged where its name is longer, or the list, than what can be read back. */
export function withBodyFollowed(preferences: Preferences, body: string, followed: boolean): Preferences {
  const others = preferences.followedBodies.filter((name) => name !== body);
  if (followed && (body.length > LONGEST_NAME || others.length >= MOST_NAMES)) return preferences;
  return { ...preferences, followedBodies: followed ? [...others, body] : others };
}
