import {
  array,
  type BaseIssue,
  boolean,
  type InferOutput,
  integer,
  maxLength,
  number,
  object,
  omit,
  optional,
  parse,
  pipe,
  record,
  safeParse,
  string,
  unknown,
} from 'valibot';
import { AddedSourceSchema, MOST_ADDED_SOURCES } from './added-source';
import { ArmSchema, MOST_ARMS } from './arm';
import { LeadsSchema, type Preferences, parsePreferences, withPresentFields } from './preferences';
import type { EpochMilliseconds } from './time';

const VERSION = 1;

/** A longer file is not read. In bytes. */
export const LARGEST_SETTINGS_FILE = 1024 * 1024;

/** Choices for single sessions are kept whatever their number: as many as `storage.sync` has items. */
export const MOST_REMINDERS_IN_FILE = 512;
export const MOST_LEADS_IN_FILE = 512;

const Head = object({ gavel: pipe(number(), integer()) });

/** An arm without the computer it belongs to: that is for the one which reads the file. */
const PortableArmSchema = omit(ArmSchema, ['deviceId']);
export type PortableArm = Readonly<InferOutput<typeof PortableArmSchema>>;

const ReminderSchema = object({ uid: pipe(string(), maxLength(200)), isReminded: boolean() });
export type Reminder = Readonly<InferOutput<typeof ReminderSchema>>;

const SessionLeadsSchema = object({ uid: pipe(string(), maxLength(200)), minutes: LeadsSchema });
/** The reminders before the start of one session, in minutes, in the place of those that hold for all. */
export type SessionLeads = Readonly<InferOutput<typeof SessionLeadsSchema>>;

const SettingsSchema = object({
  exportedAt: optional(pipe(number(), integer())),
  preferences: record(string(), unknown()),
  arms: pipe(array(PortableArmSchema), maxLength(MOST_ARMS)),
  reminders: pipe(array(ReminderSchema), maxLength(MOST_REMINDERS_IN_FILE)),
  // Files that an earlier Gavel has written have none.
  leads: optional(pipe(array(SessionLeadsSchema), maxLength(MOST_LEADS_IN_FILE)), []),
  sources: pipe(array(AddedSourceSchema), maxLength(MOST_ADDED_SOURCES)),
});

/** All that a user has set, without what belongs to one computer alone: its name, tokens, and own addresses of sessions. */
export interface Settings {
  readonly preferences: Preferences;
  readonly arms: readonly PortableArm[];
  readonly reminders: readonly Reminder[];
  readonly leads: readonly SessionLeads[];
  readonly sources: readonly InferOutput<typeof AddedSourceSchema>[];
}

/** Why a file is refused; the words for people are made from it. */
export type SettingsFileFault = 'too-large' | 'not-settings' | 'later-version' | 'invalid' | 'too-many';

/** A file is no settings file, or not one that can be read. */
export class SettingsFileError extends Error {
  override readonly name = 'SettingsFileError';

  constructor(
    readonly fault: SettingsFileFault,
    /** The place in the file, `sources[2].url`; empty where the whole file is meant. */
    readonly where = '',
  ) {
    super(where === '' ? `The file is refused: ${fault}.` : `The file is refused: ${fault}, at ${where}.`);
  }
}

/** The settings as the text of a file: JSON that tells its version, and what is in it by name. */
export function formatSettingsFile(settings: Settings, exportedAt: EpochMilliseconds): string {
  const { preferences, arms, reminders, leads, sources } = settings;
  const file = {
    gavel: VERSION,
    exportedAt,
    preferences: parsePreferences(preferences),
    // Field by field, so that nothing else that a caller has in hand is written.
    arms: arms.map((arm) => parse(PortableArmSchema, arm)),
    reminders: reminders.map((reminder) => parse(ReminderSchema, reminder)),
    leads: leads.map((ofSession) => parse(SessionLeadsSchema, ofSession)),
    sources: sources.map((source) => parse(AddedSourceSchema, source)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The settings in the text of a file. What it names besides is passed over; a value that is wrong anywhere refuses
 * the file, since half of what somebody has set would be mistaken for all of it.
 *
 * @throws SettingsFileError
 */
export function parseSettingsFile(text: string): Settings {
  if (text.length > LARGEST_SETTINGS_FILE) throw new SettingsFileError('too-large');
  const value = parseJson(text);
  const head = safeParse(Head, value);
  if (!head.success || head.output.gavel < 1) throw new SettingsFileError('not-settings');
  if (head.output.gavel > VERSION) throw new SettingsFileError('later-version');
  const parsed = safeParse(SettingsSchema, value);
  if (!parsed.success) throw new SettingsFileError('invalid', pathOf(parsed.issues[0]));
  const { arms, reminders, leads, sources } = parsed.output;
  refuseTwice('arms', 'uid', arms);
  refuseTwice('reminders', 'uid', reminders);
  refuseTwice('leads', 'uid', leads);
  refuseTwice('sources', 'id', sources);
  refuseTwice('sources', 'url', sources);
  return { preferences: preferencesIn(parsed.output.preferences), arms, reminders, leads, sources };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SettingsFileError('not-settings');
  }
}

/** The preferences, none of them one that would be read back as the default. */
function preferencesIn(written: Readonly<Record<string, unknown>>): Preferences {
  const stated = withPresentFields(written);
  const preferences = parsePreferences(stated);
  for (const [key, meant] of Object.entries(preferences)) {
    if (stated[key] === undefined || JSON.stringify(stated[key]) === JSON.stringify(meant)) continue;
    throw new SettingsFileError('invalid', `preferences.${key}`);
  }
  return preferences;
}

function refuseTwice<Name extends string>(
  list: string,
  name: Name,
  entries: readonly Readonly<Record<Name, string>>[],
): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry[name])) throw new SettingsFileError('invalid', `${list}[${index}].${name}`);
    seen.add(entry[name]);
  }
}

/** `sources[2].url` */
function pathOf(issue: BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
