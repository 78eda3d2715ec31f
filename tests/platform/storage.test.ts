import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_PREFERENCES } from '../../domain/preferences';
import { HOUR } from '../../domain/time';
import { readChoices, removeArms, removeReminders, writeArms, writeReminder } from '../../platform/choices';
import { readOpenedTabs, writeOpenedTab } from '../../platform/session-memory';
import {
  clearStorage,
  onStoredChange,
  raiseScheduleVersion,
  readClockSamples,
  readDeviceId,
  readInstalledAt,
  readPreferences,
  type StoredChange,
  updatePreferences,
  writeClockSamples,
  writeLookedAt,
} from '../../platform/storage';
import { armOf, preferencesWith, START, session } from '../builders';
import { startComputer } from '../fakes/computer';

const { sync, local, session: sessionArea } = fakeBrowser.storage;

beforeEach(() => {
  startComputer(START);
});

describe('preferences', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await readPreferences()).toEqual(DEFAULT_PREFERENCES);
  });

  it('come back as they were changed, in an item that says its version', async () => {
    await updatePreferences((current) => ({ ...current, hourCycle: '24', homeTimeZone: 'Africa/Nairobi' }));
    expect(await readPreferences()).toEqual(
      preferencesWith({ hourCycle: '24', homeTimeZone: 'Africa/Nairobi' }),
    );
    expect(await sync.get('preferences')).toMatchObject({ preferences: { version: 1, hourCycle: '24' } });
  });

  it('lose no change where two are made at once', async () => {
    await Promise.all([
      updatePreferences((current) => ({ ...current, filter: 'all' })),
      updatePreferences((current) => ({ ...current, hourCycle: '12' })),
      updatePreferences((current) => ({ ...current, followedBodies: [...current.followedBodies, 'ECOSOC'] })),
    ]);
    expect(await readPreferences()).toEqual(
      preferencesWith({ filter: 'all', hourCycle: '12', followedBodies: ['ECOSOC'] }),
    );
  });
});

describe('choices', () => {
  const arm = armOf(session());

  it('are none where nothing is stored', async () => {
    const { arms, reminders } = await readChoices();
    expect([arms.size, reminders.size]).toEqual([0, 0]);
  });

  it('come back: arms with all they carry, reminders with and against', async () => {
    await writeArms([{ ...arm, approvedLink: 'https://live.unido.org/stage' }], START);
    await writeReminder('one', true);
    await writeReminder('two', false);
    const { arms, reminders } = await readChoices();
    expect(arms.get(arm.uid)).toMatchObject({ ...arm, approvedLink: 'https://live.unido.org/stage' });
    expect([...reminders]).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  it('are kept an item each, so that two computers can choose at once', async () => {
    await writeArms([arm], START);
    await writeReminder('one', true);
    expect(Object.keys(await sync.get(null)).toSorted()).toEqual([`arm:${arm.uid}`, 'remind:one']);
  });

  it('can be taken back', async () => {
    await writeArms([arm], START);
    await writeReminder('one', true);
    await writeReminder('two', true);
    await writeReminder('three', true);
    await removeArms([arm.uid]);
    await writeReminder('one', null);
    await removeReminders(['two']);
    const { arms, reminders } = await readChoices();
    expect([arms.size, ...reminders.keys()]).toEqual([0, 'three']);
  });

  it('pass over what cannot be read, and leave it alone: a later version may have written it', async () => {
    await writeArms([arm], START);
    const strange = {
      'arm:strange': { version: 7, opensWith: 'a browser of the future' },
      'arm:empty': null,
      'arm:text': 'yes',
      'arm:script': { ...arm, uid: 'script', link: 'javascript:alert(1)' },
      'arm:plain': { ...arm, uid: 'plain', approvedLink: 'http://live.unido.org/stage' },
      'arm:later': { ...arm, uid: 'later', armedAt: 'tomorrow' },
      'remind:strange': 'perhaps',
      somethingElse: 1,
    };
    await sync.set(strange);
    const { arms, reminders } = await readChoices();
    expect([...arms.keys()]).toEqual([arm.uid]);
    expect(reminders.size).toBe(0);
    expect(await sync.get('arm:strange')).toEqual({ 'arm:strange': strange['arm:strange'] });
  });
});

describe('the name of this computer', () => {
  it('is random, made once and kept here alone', async () => {
    const [one, two] = await Promise.all([readDeviceId(), readDeviceId()]);
    expect(one).toMatch(/^[\da-f-]{36}$/);
    expect(two).toBe(one);
    expect(await readDeviceId()).toBe(one);
    expect(await local.get('deviceId')).toEqual({ deviceId: one });
    expect(await sync.get(null)).toEqual({});
  });
});

describe('when Gavel was installed', () => {
  it('is now, at the first call, and stays', async () => {
    expect(await readInstalledAt(START)).toBe(START);
    expect(await readInstalledAt(START + HOUR)).toBe(START);
  });

  it('is now where what is stored is no time', async () => {
    await local.set({ installedAt: 'long ago' });
    expect(await readInstalledAt(START)).toBe(START);
  });
});

describe('clock samples and opened tabs', () => {
  it('come back', async () => {
    const samples = [{ serverDate: START, receivedAt: START + 90, roundTrip: 40 }];
    await writeClockSamples(samples);
    expect(await readClockSamples()).toEqual(samples);
    await writeOpenedTab('open|0|1|a', 7);
    await writeOpenedTab('open|0|1|b', 8);
    expect(await readOpenedTabs()).toEqual({ 'open|0|1|a': { tabId: 7 }, 'open|0|1|b': { tabId: 8 } });
  });

  it('are none where what is stored cannot be read', async () => {
    await local.set({ clockSamples: [{ serverDate: 'noon' }] });
    await sessionArea.set({ openedTabs: [1, 2, 'three'] });
    expect(await readClockSamples()).toEqual([]);
    expect(await readOpenedTabs()).toEqual({});
  });

  it('opened tabs are forgotten with the session of the browser: their ids mean nothing in the next one', async () => {
    await writeOpenedTab('open|0|1|a', 7);
    expect(Object.keys(await sessionArea.get(null))).toEqual(['openedTabs']);
    expect(await local.get(null)).toEqual({});
  });
});

describe('onStoredChange', () => {
  let heard: StoredChange[] = [];
  let stop = (): void => undefined;

  beforeEach(() => {
    heard = [];
    stop = onStoredChange((change) => heard.push(change));
  });

  it.each<[StoredChange, () => Promise<void>]>([
    ['preferences', () => updatePreferences((current) => ({ ...current, filter: 'all' }))],
    ['choices', () => writeArms([armOf(session())], START)],
    ['choices', () => writeReminder('one', false)],
    ['schedule', () => raiseScheduleVersion()],
    ['looked', () => writeLookedAt(START)],
  ])('tells of a change of %s', async (change, make) => {
    await make();
    expect(heard).toEqual([change]);
  });

  it('tells of a choice that is taken back', async () => {
    await writeArms([armOf(session())], START);
    await removeArms([session().uid]);
    expect(heard).toEqual(['choices', 'choices']);
  });

  it('is silent about the rest, or a worker would wake itself for ever', async () => {
    await readDeviceId();
    await readInstalledAt(START);
    await writeClockSamples([]);
    await writeOpenedTab('id', 1);
    expect(heard).toEqual([]);
  });

  it('can be stopped', async () => {
    stop();
    await raiseScheduleVersion();
    expect(heard).toEqual([]);
  });
});

describe('clearStorage', () => {
  it('forgets everything in every area', async () => {
    await writeArms([armOf(session())], START);
    await updatePreferences((current) => ({ ...current, filter: 'all' }));
    await readDeviceId();
    await writeOpenedTab('id', 1);
    await clearStorage();
    for (const area of [sync, local, sessionArea]) expect(await area.get(null)).toEqual({});
  });
});
