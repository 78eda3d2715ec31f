import { describe, expect, it } from 'vitest';
import observances from '../../data/observances.json';
import {
  DEFAULT_PREFERENCES,
  followsObservance,
  LEAD_MINUTES,
  type Preferences,
  parsePreferences,
  withBodyFollowed,
  withObservancesFollowed,
} from '../../domain/preferences';
import { pick, preferencesWith, seededRandom } from '../builders';

/** Every field differs from its default. */
const chosen: Preferences = {
  homeTimeZone: 'Africa/Nairobi',
  otherTimeZones: ['America/New_York', 'Europe/Zurich'],
  recentTimeZones: ['Europe/Zurich', 'Asia/Bangkok'],
  hourCycle: '24',
  language: 'ar',
  filter: 'all',
  followedLeads: [15, 60],
  armedLeads: [],
  opening: 'followed',
  openOn: 'all-computers',
  holdsBackWhenAway: true,
  whenAudible: 'notify',
  looksInAllTabs: true,
  quietHours: { from: 22 * 60, to: 7 * 60 },
  tellsRecordings: false,
  followsObservances: false,
  observanceExceptions: ['south-south-cooperation-day'],
  followedBodies: ['Security Council'],
  sourcesOff: ['un-journal'],
  programmeLanguage: 'fr',
  archive: '3-months',
};

const FIELDS = Object.keys(DEFAULT_PREFERENCES).filter((key) => key in chosen);

const JUNK: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'sometimes',
  'x'.repeat(100_000),
  [],
  [null],
  [1.5],
  [-5],
  ['five'],
  [1e9],
  Array.from({ length: 1000 }, () => 5),
  Array.from({ length: 1000 }, (_, index) => `id-${index}`),
  ['x'.repeat(100_000)],
  {},
  { length: 1 },
  new Date(0),
  Symbol('choice'),
  10n,
  () => 5,
];

describe('the defaults', () => {
  it('are those of a new user: observances followed, nothing opened by itself but what is armed', () => {
    expect(DEFAULT_PREFERENCES).toMatchObject({
      homeTimeZone: null,
      hourCycle: 'automatic',
      filter: 'observances',
      opening: 'armed',
      openOn: 'this-computer',
      followsObservances: true,
      observanceExceptions: [],
      followedBodies: [],
    });
  });

  it('remind of armed sessions 5 minutes before, of followed ones not', () => {
    expect(DEFAULT_PREFERENCES).toMatchObject({ followedLeads: [], armedLeads: [5] });
  });

  it('offer 5, 15 and 60 minutes', () => {
    expect(LEAD_MINUTES).toEqual([5, 15, 60]);
  });
});

describe('parsePreferences', () => {
  it('gives back what was stored, version and all', () => {
    expect(parsePreferences({ version: 1, ...chosen })).toEqual(chosen);
    expect(parsePreferences(JSON.parse(JSON.stringify({ version: 1, ...chosen })))).toEqual(chosen);
  });

  it('fills in what an older version did not know', () => {
    expect(parsePreferences({ version: 1, hourCycle: '12' })).toEqual(preferencesWith({ hourCycle: '12' }));
  });

  it.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])(
    'knows the language %s, for the interface and the programme',
    (tag) => {
      const spoken = { language: tag, programmeLanguage: tag };
      expect(parsePreferences(spoken)).toMatchObject(spoken);
    },
  );

  it.each(['de', 'zh-CN', ''])('follows the browser where the language is %j', (tag) => {
    expect(parsePreferences({ language: tag })).toMatchObject({ language: null });
  });

  it('passes over what only a newer version knows', () => {
    expect(parsePreferences({ version: 9, ...chosen, wallpaper: ['dawn', 'dusk'] })).toEqual(chosen);
  });

  it('gives the defaults for anything that is no record of choices', () => {
    for (const junk of JUNK) expect(parsePreferences(junk)).toEqual(DEFAULT_PREFERENCES);
  });

  it.each(FIELDS)('loses %s alone where it cannot be read', (field) => {
    const unreadable = { ...chosen, [field]: { written: 'by a later version' } };
    const defaults: Record<string, unknown> = { ...DEFAULT_PREFERENCES };
    expect(parsePreferences(unreadable)).toEqual({ ...chosen, [field]: defaults[field] });
  });

  it('never throws, and never lets through what a field cannot be', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 300; round += 1) {
      const stored = Object.fromEntries(FIELDS.map((field) => [field, pick(random, JUNK)]));
      const read = parsePreferences(stored);
      expect(['armed', 'followed', 'never']).toContain(read.opening);
      for (const minutes of [...read.followedLeads, ...read.armedLeads]) {
        expect(Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60).toBe(true);
      }
      expect(JSON.stringify(read).length).toBeLessThan(100_000);
      expect(parsePreferences(read)).toEqual(read);
    }
  });
});

describe('the zones beside the home zone', () => {
  const zonesIn = (stored: object) => parsePreferences(stored).otherTimeZones;

  it('are up to four, each once', () => {
    expect(zonesIn({ otherTimeZones: ['UTC', 'Asia/Tokyo', 'UTC'] })).toEqual(['UTC', 'Asia/Tokyo']);
    expect(zonesIn({ otherTimeZones: ['a', 'b', 'c', 'd', 'e'] })).toEqual(['a', 'b', 'c', 'd']);
    expect(zonesIn({ otherTimeZones: ['x'.repeat(65)] })).toEqual([]);
    expect(zonesIn({ otherTimeZones: ['x'.repeat(64)] })).toHaveLength(1);
  });

  it('begin with the second zone that was chosen before there could be more', () => {
    expect(zonesIn({ version: 1, secondTimeZone: 'Asia/Tokyo' })).toEqual(['Asia/Tokyo']);
    expect(zonesIn({ version: 1, secondTimeZone: null })).toEqual([]);
    expect(zonesIn({ version: 1, secondTimeZone: 9 })).toEqual([]);
  });

  it('are those chosen last, not the second zone of an earlier version', () => {
    expect(zonesIn({ secondTimeZone: 'Asia/Tokyo', otherTimeZones: [] })).toEqual([]);
    expect(zonesIn({ secondTimeZone: 'Asia/Tokyo', otherTimeZones: ['UTC'] })).toEqual(['UTC']);
  });
});

describe('withObservancesFollowed', () => {
  const ids = observances.map(({ id }) => id);

  const followedBy = (preferences: Preferences) => ids.filter((id) => followsObservance(preferences, id));

  it('follows and unfollows exactly these', () => {
    const without = withObservancesFollowed(DEFAULT_PREFERENCES, ids.slice(0, 3), false, ids);
    expect(followedBy(without)).toEqual(ids.slice(3));
    const withOne = withObservancesFollowed(without, ids.slice(1, 2), true, ids);
    expect(followedBy(withOne)).toEqual([...ids.slice(1, 2), ...ids.slice(3)]);
  });

  it('changes nothing else', () => {
    const { followsObservances: _, observanceExceptions: __, ...others } = chosen;
    expect(withObservancesFollowed(chosen, ids.slice(0, 9), true, ids)).toMatchObject(others);
  });

  it('can follow none, and all again', () => {
    const none = withObservancesFollowed(DEFAULT_PREFERENCES, ids, false, ids);
    expect(followedBy(none)).toEqual([]);
    expect(followedBy(withObservancesFollowed(none, ids, true, ids))).toEqual(ids);
  });

  it('of 270 observances holds any choice, which comes back from storage and fits a synced item', () => {
    expect(ids.length).toBeGreaterThanOrEqual(250);
    const random = seededRandom(2026);
    for (let round = 0; round < 100; round += 1) {
      const density = random();
      const wanted = new Set(ids.filter(() => random() < density));
      const unwanted = ids.filter((id) => !wanted.has(id));
      const followed = withObservancesFollowed(DEFAULT_PREFERENCES, [...wanted], true, ids);
      const both = withObservancesFollowed(followed, unwanted, false, ids);
      const item = JSON.stringify({ version: 1, ...both });
      expect(new Set(followedBy(parsePreferences(JSON.parse(item))))).toEqual(wanted);
      expect('preferences'.length + new TextEncoder().encode(item).length).toBeLessThan(8192);
    }
  });

  it('fits even where the half with the longest names is followed', () => {
    const longest = ids.toSorted((a, b) => b.length - a.length).slice(0, ids.length / 2);
    const costly = withObservancesFollowed({ ...chosen, observanceExceptions: [] }, longest, true, ids);
    expect(followedBy(costly)).toHaveLength(longest.length);
    expect(JSON.stringify({ version: 1, ...costly }).length).toBeLessThan(8192);
  });

  it('writes as little as the choice allows', () => {
    const fewLeft = withObservancesFollowed(DEFAULT_PREFERENCES, ids.slice(2), false, ids);
    expect(fewLeft).toMatchObject({ followsObservances: false, observanceExceptions: ids.slice(0, 2) });
  });
});

describe('withBodyFollowed', () => {
  it('follows once, however often it is said, and unfollows', () => {
    const once = withBodyFollowed(DEFAULT_PREFERENCES, 'Security Council', true);
    const twice = withBodyFollowed(once, 'Security Council', true);
    expect(twice.followedBodies).toEqual(['Security Council']);
    expect(withBodyFollowed(twice, 'Security Council', false).followedBodies).toEqual([]);
  });

  it('leaves the other bodies', () => {
    const both = preferencesWith({ followedBodies: ['Security Council', 'General Assembly'] });
    expect(withBodyFollowed(both, 'Security Council', false).followedBodies).toEqual(['General Assembly']);
  });
});

it('follows no body whose name, or whose number, could not be read back', () => {
  const many = Array.from({ length: 300 }, (_, index) => `Body ${index}`);
  const full = { ...DEFAULT_PREFERENCES, followedBodies: many };
  expect(withBodyFollowed(full, 'One more', true)).toBe(full);
  expect(withBodyFollowed(DEFAULT_PREFERENCES, 'x'.repeat(201), true)).toBe(DEFAULT_PREFERENCES);
  expect(parsePreferences(full).followedBodies).toEqual(many);
});
