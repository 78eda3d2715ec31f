import { describe, expect, it, test } from 'vitest';
import type { AddedSource } from '../../domain/added-source';
import { MOST_ADDED_SOURCES } from '../../domain/added-source';
import { MOST_ARMS } from '../../domain/arm';
import { followsObservance } from '../../domain/preferences';
import {
  MOST_LEADS_IN_FILE,
  type PortableArm,
  type Settings,
  SettingsFileError,
} from '../../domain/settings-file';
import { type ImportMode, planImport, type SettingsChange } from '../../domain/settings-import';
import { preferencesWith, START } from '../builders';

/** Whether the import would leave everything as it is. */
function isWithoutEffect({ changedPreferences, arms, reminders, leads, sources }: SettingsChange): boolean {
  const lists = [arms, reminders, leads, sources].flatMap(({ added, changed, removed }) => [
    added.length,
    changed.length,
    removed.length,
  ]);
  return changedPreferences.length === 0 && lists.every((count) => count === 0);
}

const EMPTY: Settings = { preferences: preferencesWith(), arms: [], reminders: [], leads: [], sources: [] };

function arm(uid: string, title = 'A meeting'): PortableArm {
  return { uid, title, start: START, link: null, armedAt: START };
}

function source(id: string, url = `https://example.org/${id}.ics`): AddedSource {
  return { id, kind: 'icalendar', name: id, url, addedAt: START };
}

/** What stands after the import. */
function settingsAfter(current: Settings, file: Settings, mode: ImportMode): Settings {
  const change = planImport(current, file, mode);
  const apply = <Entry>(
    before: readonly Entry[],
    {
      added,
      changed,
      removed,
    }: { added: readonly Entry[]; changed: readonly Entry[]; removed: readonly string[] },
    nameOf: (entry: Entry) => string,
  ): readonly Entry[] => {
    const entries = new Map(before.map((entry) => [nameOf(entry), entry]));
    for (const entry of [...added, ...changed]) entries.set(nameOf(entry), entry);
    for (const name of removed) entries.delete(name);
    return [...entries.values()];
  };
  return {
    preferences: change.preferences,
    arms: apply(current.arms, change.arms, ({ uid }) => uid),
    reminders: apply(current.reminders, change.reminders, ({ uid }) => uid),
    leads: apply(current.leads, change.leads, ({ uid }) => uid),
    sources: apply(current.sources, change.sources, ({ id }) => id),
  };
}

const CURRENT: Settings = {
  preferences: preferencesWith({
    homeTimeZone: 'Asia/Tokyo',
    hourCycle: '12',
    followedBodies: ['Security Council'],
    sourcesOff: ['un-journal'],
  }),
  arms: [arm('x:1'), arm('x:2', 'As it was called here')],
  reminders: [
    { uid: 'x:3', isReminded: true },
    { uid: 'x:4', isReminded: true },
  ],
  leads: [
    { uid: 'x:3', minutes: [5] },
    { uid: 'x:4', minutes: [5, 60] },
  ],
  sources: [source('one'), source('two')],
};

const FILE: Settings = {
  preferences: preferencesWith({
    homeTimeZone: 'Africa/Nairobi',
    followedBodies: ['General Assembly', 'Security Council'],
  }),
  arms: [arm('x:2', 'As the file has it'), arm('x:5')],
  reminders: [
    { uid: 'x:4', isReminded: false },
    { uid: 'x:6', isReminded: true },
  ],
  leads: [
    { uid: 'x:4', minutes: [] },
    { uid: 'x:6', minutes: [1440] },
  ],
  sources: [source('two'), source('three')],
};

function withZones(otherTimeZones: readonly string[]): Settings {
  return { ...EMPTY, preferences: preferencesWith({ otherTimeZones: [...otherTimeZones] }) };
}

describe('replacing', () => {
  it('leaves what the file holds, and nothing else', () => {
    const result = settingsAfter(CURRENT, FILE, 'replace');
    expect(result.preferences).toEqual(FILE.preferences);
    expect(result.arms).toEqual(FILE.arms);
    expect(result.reminders).toEqual(FILE.reminders);
    expect(result.leads).toEqual(FILE.leads);
    expect(result.sources).toEqual(FILE.sources);
  });

  it('tells what is new, what changes and what goes', () => {
    const change = planImport(CURRENT, FILE, 'replace');
    expect(change.arms).toEqual({
      added: [arm('x:5')],
      changed: [arm('x:2', 'As the file has it')],
      removed: ['x:1'],
    });
    expect(change.sources).toEqual({ added: [source('three')], changed: [], removed: ['one'] });
    expect([...change.changedPreferences].sort()).toEqual([
      'followedBodies',
      'homeTimeZone',
      'hourCycle',
      'sourcesOff',
    ]);
  });

  it('has room for as much as fits, however much goes for it', () => {
    const many = (prefix: string) =>
      Array.from({ length: MOST_ARMS }, (_, index) => arm(`${prefix}:${index}`));
    const full = { ...EMPTY, arms: many('a') };
    const file = { ...EMPTY, arms: many('b') };
    expect(settingsAfter(full, file, 'replace').arms).toEqual(file.arms);
  });
});

describe('merging', () => {
  const merged = settingsAfter(CURRENT, FILE, 'merge');

  it('keeps what is here and adds what the file holds', () => {
    expect(merged.arms.map(({ uid }) => uid)).toEqual(['x:1', 'x:2', 'x:5']);
    expect(merged.reminders.map(({ uid }) => uid)).toEqual(['x:3', 'x:4', 'x:6']);
    expect(merged.leads.map(({ uid }) => uid)).toEqual(['x:3', 'x:4', 'x:6']);
    expect(merged.sources.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('takes the word of the file where both speak of the same', () => {
    expect(merged.arms.find(({ uid }) => uid === 'x:2')?.title).toBe('As the file has it');
    expect(merged.reminders.find(({ uid }) => uid === 'x:4')?.isReminded).toBe(false);
    expect(merged.leads.find(({ uid }) => uid === 'x:4')?.minutes).toEqual([]);
    expect(merged.preferences).toMatchObject({ homeTimeZone: 'Africa/Nairobi', hourCycle: 'automatic' });
  });

  it('follows and leaves off what either does', () => {
    expect(merged.preferences.followedBodies).toEqual(['Security Council', 'General Assembly']);
    expect(merged.preferences.sourcesOff).toEqual(['un-journal']);
  });

  it('keeps the zones beside the home zone on both sides, those of the file first, as far as there is room', () => {
    const zonesAfter = (current: readonly string[], file: readonly string[]) =>
      settingsAfter(withZones(current), withZones(file), 'merge').preferences.otherTimeZones;
    expect(zonesAfter(['Asia/Tokyo'], [])).toEqual(['Asia/Tokyo']);
    expect(zonesAfter(['Asia/Tokyo', 'UTC'], ['UTC', 'Asia/Dubai'])).toEqual([
      'UTC',
      'Asia/Dubai',
      'Asia/Tokyo',
    ]);
    expect(zonesAfter(['Asia/Calcutta'], ['Asia/Kolkata'])).toEqual(['Asia/Kolkata']);
    expect(zonesAfter(['A/1', 'A/2', 'A/3'], ['A/4', 'A/5'])).toEqual(['A/4', 'A/5', 'A/1', 'A/2']);
  });

  it('adds no address twice, and keeps the source that is here', () => {
    const here = { ...EMPTY, sources: [source('mine', 'https://example.org/a.ics')] };
    const file = { ...EMPTY, sources: [source('theirs', 'https://example.org/a.ics')] };
    expect(settingsAfter(here, file, 'merge').sources).toEqual(here.sources);
    expect(settingsAfter(here, file, 'replace').sources).toEqual(file.sources);
  });

  test.each([
    [true, ['a'], true, ['a', 'b'], ['b', 'c', 'd']],
    [false, ['a'], false, ['b'], ['a', 'b']],
    [true, ['a', 'b'], false, ['a'], ['a', 'c', 'd']],
    [false, ['a'], true, ['a', 'b'], ['a', 'c', 'd']],
    [true, [], false, [], ['a', 'b', 'c', 'd']],
  ])('follows every observance that either follows (%#)', (one, except, other, exceptOther, followed) => {
    const settingsOf = (followsObservances: boolean, observanceExceptions: string[]): Settings => ({
      ...EMPTY,
      preferences: preferencesWith({ followsObservances, observanceExceptions }),
    });
    const { preferences } = settingsAfter(settingsOf(one, except), settingsOf(other, exceptOther), 'merge');
    expect(['a', 'b', 'c', 'd'].filter((id) => followsObservance(preferences, id))).toEqual(followed);
  });

  it('refuses, and names, what there is no room for', () => {
    const sources = (prefix: string) =>
      Array.from({ length: MOST_ADDED_SOURCES }, (_, index) => source(`${prefix}-${index}`));
    const plan = () =>
      planImport({ ...EMPTY, sources: sources('a') }, { ...EMPTY, sources: sources('b') }, 'merge');
    expect(plan).toThrow(expect.objectContaining({ fault: 'too-many', where: 'sources' }));
    expect(plan).toThrow(SettingsFileError);
  });

  it('refuses more reminders of single sessions than can be stored', () => {
    const leads = (prefix: string) =>
      Array.from({ length: MOST_LEADS_IN_FILE }, (_, index) => ({ uid: `${prefix}:${index}`, minutes: [5] }));
    const plan = (theirs: string) =>
      planImport({ ...EMPTY, leads: leads('a') }, { ...EMPTY, leads: leads(theirs) }, 'merge');
    expect(plan('a').leads.added).toEqual([]);
    expect(() => plan('b')).toThrow(expect.objectContaining({ fault: 'too-many', where: 'leads' }));
  });

  it('refuses lists that could not be read back', () => {
    const bodies = (prefix: string) => Array.from({ length: 200 }, (_, index) => `${prefix} ${index}`);
    const following = (prefix: string): Settings => ({
      ...EMPTY,
      preferences: preferencesWith({ followedBodies: bodies(prefix) }),
    });
    expect(() => planImport(following('A'), following('B'), 'merge')).toThrow(
      expect.objectContaining({ fault: 'too-many', where: 'preferences.followedBodies' }),
    );
  });
});

test.each<ImportMode>(['merge', 'replace'])('what is here already changes nothing (%s)', (mode) => {
  expect(isWithoutEffect(planImport(CURRENT, CURRENT, mode))).toBe(true);
  expect(isWithoutEffect(planImport(CURRENT, FILE, mode))).toBe(false);
});

test('the order of the fields is no difference', () => {
  const turned = CURRENT.sources.map(({ id, kind, name, url, addedAt }) => ({
    addedAt,
    url,
    name,
    kind,
    id,
  }));
  expect(isWithoutEffect(planImport(CURRENT, { ...CURRENT, sources: turned }, 'replace'))).toBe(true);
});
