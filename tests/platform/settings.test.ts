import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AddedSource } from '../../domain/added-source';
import { formatSettingsFile, parseSettingsFile } from '../../domain/settings-file';
import { type ImportMode, planImport } from '../../domain/settings-import';
import { readAddedSources, readTokens, writeAddedSources, writeToken } from '../../platform/added-sources';
import { readChoices, writeArms, writeLeads, writeReminder } from '../../platform/choices';
import { readOwnLinks, writeOwnLink } from '../../platform/own-links';
import { applySettings, readSettings } from '../../platform/settings';
import { readDeviceId, readPreferences, updatePreferences } from '../../platform/storage';
import { armOf, START, session } from '../builders';
import { startComputer } from '../fakes/computer';
import { enforceSyncQuota } from '../fakes/sync-quota';

const { sync, local } = fakeBrowser.storage;
let quota = { undo: () => {} };

/** A new computer with its own storage. */
function newComputer(): void {
  quota.undo();
  startComputer(START);
  quota = enforceSyncQuota();
}

beforeEach(newComputer);
afterEach(() => quota.undo());

const SOURCE: AddedSource = {
  id: 'a-calendar',
  kind: 'icalendar',
  name: 'A calendar',
  url: 'https://example.org/c.ics',
  addedAt: START,
};

/** As somebody gets it who has registered. */
const OWN_LINK = 'https://meet.example.org/j/777?key=personal';

/** Sets something of everything. */
async function setUp(): Promise<void> {
  await updatePreferences((preferences) => ({
    ...preferences,
    homeTimeZone: 'Africa/Nairobi',
    followedBodies: ['Security Council'],
  }));
  await writeArms([armOf(session(), { deviceId: await readDeviceId() })], START);
  await writeReminder('un-journal:7', true);
  await writeLeads('un-journal:8', [10, 120]);
  await writeOwnLink(['un-journal:9'], OWN_LINK);
  await writeAddedSources([SOURCE]);
  await writeToken(SOURCE.id, 'indp_secret');
}

async function importFile(text: string, mode: ImportMode): Promise<void> {
  await applySettings(planImport(await readSettings(), parseSettingsFile(text), mode));
}

/** What a file of this computer's settings says. */
async function exported(): Promise<string> {
  return formatSettingsFile(await readSettings(), START);
}

describe('settings', () => {
  it('come to another computer as a file, without token and without the name of the first', async () => {
    await setUp();
    const text = await exported();
    const first = await readDeviceId();
    expect(text).not.toContain('indp_secret');
    expect(text).not.toContain(first);
    expect(text).not.toMatch(/meet\.example|777|personal|un-journal:9/);
    newComputer();
    await importFile(text, 'replace');
    expect(await exported()).toBe(text);
    const second = await readDeviceId();
    expect(second).not.toBe(first);
    expect([...(await readChoices()).arms.values()].map(({ deviceId }) => deviceId)).toEqual([second]);
    expect(await readTokens()).toEqual({});
    expect((await readChoices()).leads).toEqual(new Map([['un-journal:8', [10, 120]]]));
    expect((await readOwnLinks()).size).toBe(0);
  });

  it('are replaced by those of the file; what is not in it is gone, its token too', async () => {
    const empty = await exported();
    await setUp();
    await importFile(empty, 'replace');
    expect(await exported()).toBe(empty);
    expect(Object.keys(await sync.get(null))).toEqual(['preferences']);
    // No file speaks of it.
    expect(await readOwnLinks()).toEqual(new Map([['un-journal:9', OWN_LINK]]));
    expect(await readTokens()).toEqual({});
  });

  it('are merged with those of the file, and an empty one takes nothing away', async () => {
    const empty = await exported();
    await setUp();
    await importFile(empty, 'merge');
    expect((await readChoices()).arms.size).toBe(1);
    expect((await readChoices()).reminders).toEqual(new Map([['un-journal:7', true]]));
    expect((await readChoices()).leads).toEqual(new Map([['un-journal:8', [10, 120]]]));
    expect(await readAddedSources()).toEqual([SOURCE]);
    expect(await readTokens()).toEqual({ [SOURCE.id]: 'indp_secret' });
    expect((await readPreferences()).followedBodies).toEqual(['Security Council']);
  });

  it('that fill the storage are brought in by a few writes', async () => {
    const arms = Array.from({ length: 200 }, (_, index) => armOf(session({ uid: `un-web-tv:1_${index}` })));
    await writeArms(arms, START);
    const text = await exported();
    newComputer();
    let writes = 0;
    const { set, remove } = sync;
    Object.assign(sync, {
      set: (items: Record<string, unknown>) => {
        writes += 1;
        return set(items);
      },
    });
    await importFile(text, 'replace');
    Object.assign(sync, { set, remove });
    expect((await readChoices()).arms.size).toBe(200);
    expect(writes).toBe(1);
  });

  it('are all there, and as they were, where the browser takes nothing', async () => {
    const empty = await exported();
    await setUp();
    const before = await exported();
    const refuse = () => Promise.reject(new Error('The disk is full.'));
    const [ofSync, ofLocal] = [sync.set, local.set];
    Object.assign(sync, { set: refuse });
    Object.assign(local, { set: refuse });
    await expect(importFile(empty, 'replace')).rejects.toThrow('The disk is full.');
    Object.assign(sync, { set: ofSync });
    Object.assign(local, { set: ofLocal });
    expect(await exported()).toBe(before);
    expect(await readTokens()).toEqual({ [SOURCE.id]: 'indp_secret' });
  });

  it('stay in this computer, and work, where the browser does not synchronise', async () => {
    await setUp();
    const text = await exported();
    newComputer();
    Object.assign(sync, { set: () => Promise.reject(new Error('Sync is turned off.')) });
    await importFile(text, 'replace');
    expect(await exported()).toBe(text);
  });
});
