import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type AddedSource, MOST_ADDED_SOURCES } from '../../domain/added-source';
import { MOST_ARMS } from '../../domain/arm';
import { DEFAULT_PREFERENCES, type Preferences } from '../../domain/preferences';
import {
  formatSettingsFile,
  LARGEST_SETTINGS_FILE,
  type PortableArm,
  parseSettingsFile,
  type Settings,
  SettingsFileError,
} from '../../domain/settings-file';
import { armOf, instant, preferencesWith, session } from '../builders';

const AT = instant('2026-11-24T10:00:00Z');

const ARM: PortableArm = portable(armOf(session()));

const SOURCE: AddedSource = {
  id: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  kind: 'icalendar',
  name: 'A calendar of examples',
  url: 'https://example.org/calendar.ics',
  timeZone: 'Africa/Nairobi',
  addedAt: AT,
};

const SETTINGS: Settings = {
  preferences: preferencesWith({ homeTimeZone: 'Africa/Nairobi', followedBodies: ['Security Council'] }),
  arms: [ARM],
  reminders: [{ uid: 'un-journal:7', isReminded: false }],
  leads: [{ uid: 'un-journal:8', minutes: [10, 120] }],
  sources: [SOURCE],
};

function portable({ deviceId: _device, ...arm }: ReturnType<typeof armOf>): PortableArm {
  return arm;
}

/** The file of `SETTINGS` with some of its fields replaced. */
function fileWith(fields: object): string {
  return JSON.stringify({ ...JSON.parse(formatSettingsFile(SETTINGS, AT)), ...fields });
}

/** Why the text is refused, and where. */
function refusalOf(text: string): readonly [string, string] {
  try {
    parseSettingsFile(text);
  } catch (error) {
    if (error instanceof SettingsFileError) return [error.fault, error.where];
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a settings file', () => {
  it('brings back what was written', () => {
    expect(parseSettingsFile(formatSettingsFile(SETTINGS, AT))).toEqual(SETTINGS);
  });

  it('says that it is one, in which version, and when it was written', () => {
    expect(JSON.parse(formatSettingsFile(SETTINGS, AT))).toMatchObject({ gavel: 1, exportedAt: AT });
  });

  it('names neither this computer nor what a caller has in hand besides', () => {
    const arm = armOf(session(), { deviceId: 'the-desk-of-somebody' });
    const source = { ...SOURCE, token: 'indp_secret' };
    const text = formatSettingsFile({ ...SETTINGS, arms: [arm], sources: [source] }, AT);
    expect(text).not.toContain('the-desk-of-somebody');
    expect(text).not.toContain('deviceId');
    expect(text).not.toContain('indp_secret');
    expect(parseSettingsFile(text)).toEqual(SETTINGS);
  });

  it('holds as much as can be set', () => {
    const full: Settings = {
      ...SETTINGS,
      arms: Array.from({ length: MOST_ARMS }, (_, index) => ({ ...ARM, uid: `un-journal:${index}` })),
      sources: Array.from({ length: MOST_ADDED_SOURCES }, (_, index) => ({
        ...SOURCE,
        id: `source-${index}`,
        url: `https://example.org/${index}.ics`,
      })),
    };
    const text = formatSettingsFile(full, AT);
    expect(text.length).toBeLessThan(LARGEST_SETTINGS_FILE);
    expect(parseSettingsFile(text)).toEqual(full);
  });

  it('may have a byte order mark, as editors write', () => {
    expect(parseSettingsFile(`\uFEFF${formatSettingsFile(SETTINGS, AT)}`)).toEqual(SETTINGS);
  });

  it('is read without what a later Gavel has added to it', () => {
    const preferences = { ...SETTINGS.preferences, wallpaper: ['dawn', 'dusk'] };
    const arms = [{ ...ARM, deviceId: 'somebody-else', colour: 'red' }];
    expect(parseSettingsFile(fileWith({ preferences, arms, layout: {} }))).toEqual(SETTINGS);
  });

  it('of an earlier Gavel has no reminders of single sessions', () => {
    expect(parseSettingsFile(fileWith({ leads: undefined }))).toEqual({ ...SETTINGS, leads: [] });
  });

  it('of an earlier Gavel has a second zone, which is the first of the others', () => {
    const { otherTimeZones: _, ...preferences } = SETTINGS.preferences;
    const earlier = { ...preferences, secondTimeZone: 'Asia/Tokyo' };
    expect(parseSettingsFile(fileWith({ preferences: earlier })).preferences).toEqual({
      ...SETTINGS.preferences,
      otherTimeZones: ['Asia/Tokyo'],
    });
    expect(refusalOf(fileWith({ preferences: { ...preferences, secondTimeZone: 5 } }))).toEqual([
      'invalid',
      'preferences.otherTimeZones',
    ]);
  });

  it('leaves the default to a preference that it does not name', () => {
    expect(parseSettingsFile(fileWith({ preferences: { hourCycle: '12' } })).preferences).toEqual({
      ...DEFAULT_PREFERENCES,
      hourCycle: '12',
    });
  });
});

describe('a file is refused', () => {
  test.each([
    ['empty', ''],
    ['cut off', formatSettingsFile(SETTINGS, AT).slice(0, 200)],
    ['no JSON', '<!doctype html>'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['some other JSON', '{"version": 1, "sessions": []}'],
    ['of a version that is no number', fileWith({ gavel: '1' })],
    ['of a version before the first', fileWith({ gavel: 0 })],
    ['nested without end', '['.repeat(100_000)],
  ])('that is %s', (_what, text) => {
    expect(refusalOf(text)).toEqual(['not-settings', '']);
  });

  test('of a later version, whatever is in it', () => {
    expect(refusalOf(fileWith({ gavel: 2, arms: 'none' }))).toEqual(['later-version', '']);
  });

  test('beyond a megabyte', () => {
    const text = fileWith({ note: 'x'.repeat(LARGEST_SETTINGS_FILE) });
    expect(refusalOf(text)).toEqual(['too-large', '']);
  });

  test.each<[string, object]>([
    ['arms', { arms: undefined }],
    ['preferences', { preferences: 'dark' }],
    ['preferences.hourCycle', { preferences: { ...SETTINGS.preferences, hourCycle: '13' } }],
    ['preferences.followedBodies', { preferences: { followedBodies: ['General Assembly', 7] } }],
    ['arms[1].uid', { arms: [ARM, { ...ARM, uid: 7 }] }],
    ['arms[0].link', { arms: [{ ...ARM, link: 'http://webtv.un.org/' }] }],
    ['arms[0].approvedLink', { arms: [{ ...ARM, approvedLink: 'javascript:alert(1)' }] }],
    ['arms[1].uid', { arms: [ARM, ARM] }],
    ['reminders[0].isReminded', { reminders: [{ uid: 'un-journal:7', isReminded: 'yes' }] }],
    ['leads', { leads: 'early' }],
    ['leads[0].minutes[1]', { leads: [{ uid: 'un-journal:8', minutes: [10, 0] }] }],
    ['leads[1].uid', { leads: [...SETTINGS.leads, ...SETTINGS.leads] }],
    ['preferences.quietHours', { preferences: { quietHours: { from: 0, to: 1440 } } }],
    ['sources[0].url', { sources: [{ ...SOURCE, url: 'file:///etc/passwd' }] }],
    ['sources[0].id', { sources: [{ ...SOURCE, id: '../tokens' }] }],
    ['sources[1].id', { sources: [SOURCE, { ...SOURCE, url: 'https://example.org/other.ics' }] }],
    ['sources[1].url', { sources: [SOURCE, { ...SOURCE, id: 'another' }] }],
    ['arms', { arms: Array.from({ length: MOST_ARMS + 1 }, (_, uid) => ({ ...ARM, uid: `x:${uid}` })) }],
    ['sources', { sources: Array.from({ length: MOST_ADDED_SOURCES + 1 }, () => SOURCE) }],
  ])('that is wrong at %s, and it says so', (where, fields) => {
    expect(refusalOf(fileWith(fields))).toEqual(['invalid', where]);
  });
});

const text = (maxLength: number) => fc.string({ minLength: 1, maxLength, unit: 'binary' });
const address = fc.webUrl({ validSchemes: ['https'], size: 'small' });
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });

const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  homeTimeZone: fc.option(text(64)),
  otherTimeZones: fc.uniqueArray(text(64), { maxLength: 4 }),
  recentTimeZones: fc.uniqueArray(text(64), { maxLength: 5 }),
  hourCycle: fc.constantFrom('automatic', '12', '24'),
  language: fc.constantFrom('en', 'fr', 'es', 'ar', 'zh', 'ru', null),
  filter: fc.constantFrom('observances', 'all'),
  followedLeads: fc.array(fc.integer({ min: 1, max: 24 * 60 }), { maxLength: 10 }),
  armedLeads: fc.array(fc.integer({ min: 1, max: 24 * 60 }), { maxLength: 10 }),
  opening: fc.constantFrom('armed', 'followed', 'never'),
  openOn: fc.constantFrom('this-computer', 'all-computers'),
  holdsBackWhenAway: fc.boolean(),
  whenAudible: fc.constantFrom('background', 'foreground', 'notify'),
  looksInAllTabs: fc.boolean(),
  quietHours: fc.option(
    fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }),
  ),
  tellsRecordings: fc.boolean(),
  followsObservances: fc.boolean(),
  observanceExceptions: fc.array(text(200), { maxLength: 20 }),
  followedBodies: fc.array(text(200), { maxLength: 20 }),
  sourcesOff: fc.array(text(64), { maxLength: 5 }),
  programmeLanguage: fc.constantFrom('en', 'fr', 'es', 'ar', 'zh', 'ru'),
  archive: fc.constantFrom('3-months', '1-year', 'forever'),
});

const anyArm: fc.Arbitrary<PortableArm> = fc.record(
  {
    uid: text(200),
    start: time,
    title: text(500),
    link: fc.option(address),
    approvedLink: address,
    armedAt: time,
  },
  { requiredKeys: ['uid', 'start', 'title', 'link', 'armedAt'] },
);

const anyLeads = fc.record({
  uid: text(200),
  minutes: fc.array(fc.integer({ min: 1, max: 24 * 60 }), { maxLength: 10 }),
});

const anySource: fc.Arbitrary<AddedSource> = fc.record(
  {
    id: fc.uuid(),
    kind: text(32),
    name: text(120),
    url: address,
    timeZone: text(64),
    addedAt: time,
  },
  { requiredKeys: ['id', 'kind', 'name', 'url', 'addedAt'] },
);

const anySettings: fc.Arbitrary<Settings> = fc.record({
  preferences: anyPreferences,
  arms: fc.uniqueArray(anyArm, { selector: ({ uid }) => uid, maxLength: 20 }),
  reminders: fc.uniqueArray(fc.record({ uid: text(200), isReminded: fc.boolean() }), {
    selector: ({ uid }) => uid,
    maxLength: 20,
  }),
  leads: fc.uniqueArray(anyLeads, { selector: ({ uid }) => uid, maxLength: 20 }),
  sources: fc.uniqueArray(anySource, { selector: ({ url }) => url, maxLength: 10 }),
});

test('whatever is set comes back from its file as it was', () => {
  fc.assert(
    fc.property(anySettings, time, (settings, at) => {
      expect(parseSettingsFile(formatSettingsFile(settings, at))).toEqual(settings);
    }),
    { numRuns: 200 },
  );
});

test('no text brings the reader down, and what it does not refuse can be written again', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"gavel":1',
    ',',
    '"arms":[]',
    '"preferences":{}',
    'null',
    '1e9',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.array(parts).map((words) => words.join('')),
      ),
      (file) => {
        try {
          formatSettingsFile(parseSettingsFile(file), AT);
        } catch (error) {
          expect(error).toBeInstanceOf(SettingsFileError);
        }
      },
    ),
  );
});
