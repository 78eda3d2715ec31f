import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, MINUTE } from '../../domain/time';
import {
  readAddedSources,
  removeAddedSource,
  writeAddedSources,
  writeToken,
} from '../../platform/added-sources';
import { readChoices, removeArms, TooManyArmsError, writeArms } from '../../platform/choices';
import { readPreferences, updatePreferences } from '../../platform/storage';
import { settleSynced } from '../../platform/synced';
import { readStorageTroubles } from '../../platform/troubles';
import { armOf, START, session } from '../builders';
import { sleepUntil, startComputer } from '../fakes/computer';
import { enforceSyncQuota } from '../fakes/sync-quota';

const { sync, local } = fakeBrowser.storage;
let quota = { undo: () => {} };

beforeEach(() => {
  startComputer(START);
  quota = enforceSyncQuota();
});

afterEach(() => quota.undo());

const armed = (count: number, start = START) =>
  Array.from({ length: count }, (_, index) => armOf(session({ uid: `un-web-tv:1_${index}`, start })));

const armsIn = async (area: { get(keys: null): Promise<object> }) =>
  Object.keys(await area.get(null))
    .filter((key) => key.startsWith('arm:'))
    .sort();

/** Until a minute has passed, the browser takes no more writes. */
async function throttle(): Promise<void> {
  for (let write = 0; write < 120; write += 1) await sync.set({ other: write }).catch(() => undefined);
}

describe('what is synchronised', () => {
  it('goes in one call, several arms at once', async () => {
    await writeArms(armed(150), START);
    expect(await armsIn(sync)).toHaveLength(150);
    expect((await readStorageTroubles()).sync).toBeNull();
  });

  it('is kept on this computer where the browser refuses it, and a notice says so', async () => {
    await throttle();
    await writeArms(armed(1), START);
    await updatePreferences((current) => ({ ...current, filter: 'all' }));
    expect((await readChoices()).arms.size).toBe(1);
    expect((await readPreferences()).filter).toBe('all');
    expect(await armsIn(sync)).toEqual([]);
    expect((await readStorageTroubles()).sync).toEqual({
      at: START,
      sentence: expect.stringContaining('MAX_WRITE_OPERATIONS_PER_MINUTE'),
    });
  });

  it('is removed on this computer where the browser refuses that', async () => {
    await writeArms(armed(2), START);
    await throttle();
    await removeArms(['un-web-tv:1_0']);
    expect([...(await readChoices()).arms.keys()]).toEqual(['un-web-tv:1_1']);
  });

  it('is synchronised later, and the notice goes', async () => {
    await writeArms(armed(2), START);
    await throttle();
    await writeArms([armOf(session({ uid: 'un-web-tv:1_late' }))], START);
    await removeArms(['un-web-tv:1_0']);
    await settleSynced();
    expect((await readStorageTroubles()).sync).not.toBeNull();
    sleepUntil(START + 2 * MINUTE);
    await settleSynced();
    expect((await readStorageTroubles()).sync).toBeNull();
    expect(await armsIn(sync)).toEqual(['arm:un-web-tv:1_1', 'arm:un-web-tv:1_late']);
    expect(await armsIn(local)).toEqual([]);
  });

  it('is synchronised with the next write that the browser takes, and the notice goes', async () => {
    await throttle();
    await writeArms(armed(1), START);
    sleepUntil(START + 2 * MINUTE);
    await updatePreferences((current) => ({ ...current, filter: 'all' }));
    expect(await armsIn(sync)).toEqual(['arm:un-web-tv:1_0']);
    expect(await armsIn(local)).toEqual([]);
    expect((await readStorageTroubles()).sync).toBeNull();
  });

  it('needs no notice once the same choice, made again, is taken', async () => {
    await throttle();
    await writeArms(armed(1), START);
    sleepUntil(START + 2 * MINUTE);
    await writeArms(armed(1), START);
    expect((await readStorageTroubles()).sync).toBeNull();
  });

  it('is not kept back by an item that is too large', async () => {
    await throttle();
    const followedBodies = Array.from(
      { length: 100 },
      (_, index) => `${'A very long name '.repeat(8)} ${index}`,
    );
    await updatePreferences((current) => ({ ...current, followedBodies }));
    await writeArms(armed(2), START);
    sleepUntil(START + 2 * MINUTE);
    await settleSynced();
    expect(await armsIn(sync)).toHaveLength(2);
    expect((await readPreferences()).followedBodies).toEqual(followedBodies);
    expect((await readStorageTroubles()).sync).not.toBeNull();
  });

  it('is never older than what was chosen while it was being synchronised', async () => {
    await throttle();
    await writeArms(armed(1), START);
    sleepUntil(START + 2 * MINUTE);
    await Promise.all([settleSynced(), removeArms(['un-web-tv:1_0']), settleSynced()]);
    expect((await readChoices()).arms.size).toBe(0);
  });

  it('is kept whole where 200 arms with the longest words are more than the browser takes', async () => {
    const link = `https://webtv.un.org/${'a'.repeat(2000)}`;
    await writeArms(
      armed(200).map((arm) => ({ ...arm, title: 'ق'.repeat(500), link })),
      START,
    );
    expect((await readChoices()).arms.size).toBe(200);
  });
});

describe('arms', () => {
  it('are 200 at most: one more is refused, and nothing is lost', async () => {
    await writeArms(armed(200), START);
    const more = writeArms([armOf(session({ uid: 'un-web-tv:1_more' }))], START);
    await expect(more).rejects.toThrow(TooManyArmsError);
    await expect(more).rejects.toThrow('200 sessions are set to open already.');
    expect((await readChoices()).arms.size).toBe(200);
    await writeArms(armed(1), START);
  });

  it('of sessions that are over for a week make room', async () => {
    await writeArms(armed(200, START - 8 * DAY), START - 8 * DAY);
    await writeArms([armOf(session({ uid: 'un-web-tv:1_more' }))], START);
    expect([...(await readChoices()).arms.keys()]).toEqual(['un-web-tv:1_more']);
  });
});

describe('added sources', () => {
  const source = (id: string, addedAt = START) => ({
    id,
    kind: 'icalendar',
    name: 'An example',
    url: 'https://calendar.example.org/feed.ics',
    addedAt,
  });

  it('come back, the oldest first, without what cannot be read', async () => {
    await writeAddedSources([source('b', START + 1), source('a')]);
    await sync.set({ 'source:broken': { id: 'broken' } });
    expect(await readAddedSources()).toEqual([source('a'), source('b', START + 1)]);
  });

  it('are 50 at most', async () => {
    await writeAddedSources(Array.from({ length: 50 }, (_, index) => source(`source-${index}`)));
    await expect(writeAddedSources([source('more')])).rejects.toThrow('50 sources are added already.');
  });

  it('are forgotten with their token, which was never synchronised', async () => {
    await writeAddedSources([source('a')]);
    await writeToken('a', 'indp_secret');
    expect(JSON.stringify(await sync.get(null))).not.toContain('indp_secret');
    await removeAddedSource('a');
    expect(await readAddedSources()).toEqual([]);
    expect(JSON.stringify(await local.get(null))).not.toContain('indp_secret');
  });
});
