import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, OTHER_DEVICE, START, session } from '../builders';
import { sleepUntil, startComputer } from '../fakes/computer';
import { type FakeNotification, inFirefox } from '../fakes/notifications';
import { armHere, newWorker, prefer, schedule, type Worker } from './worker';

let worker: Worker;

beforeEach(async () => {
  startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - HOUR, session());
  await prefer(worker, { homeTimeZone: 'Africa/Nairobi', hourCycle: '24' });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The notifications that are shown once the worker has been woken at `now`, by id. */
async function shownAt(now: number): Promise<readonly (readonly [string, FakeNotification])[]> {
  sleepUntil(now);
  await worker.refresh();
  return Object.entries(await fakeBrowser.notifications.getAll()).map(([id, options]) => [
    id,
    JSON.parse(JSON.stringify(options)),
  ]);
}

async function messageAt(now: number): Promise<string | undefined> {
  const [first] = await shownAt(now);
  return first?.[1].message;
}

describe('the notification of a start', () => {
  it('has the title, the local time and Watch', async () => {
    const [[id, notification] = []] = await shownAt(START);
    expect(id).toBe(`start|0|${START}|${session().uid}`);
    expect(notification).toMatchObject({
      title: session().title,
      buttons: [{ title: 'Watch' }, { title: 'In 5 minutes' }],
    });
    expect(notification?.message).toBe('Starts now, at 18:00');
  });

  it('has an icon from the package, of a kind that every browser shows', async () => {
    const [[, notification] = []] = await shownAt(START);
    expect(notification?.iconUrl).toBe(fakeBrowser.runtime.getURL('/icon/128.png'));
  });

  it('has the time of the zone into which the computer came a moment ago, where none is chosen', async () => {
    await prefer(worker, { homeTimeZone: null });
    vi.stubEnv('TZ', 'America/New_York');
    await worker.refresh();
    vi.stubEnv('TZ', 'Asia/Bangkok');
    expect(await messageAt(START)).toBe('Starts now, at 22:00');
  });

  it('says how long ago it was', async () => {
    expect(await messageAt(START + 14 * MINUTE)).toBe('Started 14 minutes ago, at 18:00');
  });

  it('says why an armed session does not open', async () => {
    await armHere(worker, armOf(session()));
    expect(await messageAt(START + 14 * MINUTE)).toBe(
      'Started 14 minutes ago, at 18:00\nNot opened: the browser was not running until 18:14.',
    );
  });

  it('says that the session is armed on another computer', async () => {
    await worker.writeArm(armOf(session(), { deviceId: OTHER_DEVICE, armedAt: START - MINUTE }));
    expect(await messageAt(START)).toContain('armed on another computer');
  });

  it('speaks the language the user chose', async () => {
    await prefer(worker, { language: 'ar' });
    const [[, notification] = []] = await shownAt(START);
    expect(notification?.message).toMatch(/[\u0600-\u06ff]/u);
    expect(notification?.message).not.toMatch(/\$|Starts/);
  });

  it('goes by 12 hours where the user does', async () => {
    await prefer(worker, { hourCycle: '12', homeTimeZone: 'America/New_York' });
    expect(await messageAt(START)).toMatch(/10:00\s?am/i);
  });

  it('comes even where the chosen zone is unknown to this browser', async () => {
    await prefer(worker, { homeTimeZone: 'Mars/Olympus_Mons' });
    expect(await messageAt(START)).toMatch(/Starts now/);
  });
});

describe('the reminder before a start', () => {
  it('of an armed session says that it opens, and offers not to', async () => {
    await armHere(worker, armOf(session(), { armedAt: START - HOUR }));
    const [[id, notification] = []] = await shownAt(START - 5 * MINUTE);
    expect(id).toBe(`lead|5|${START}|${session().uid}`);
    expect(notification).toMatchObject({ buttons: [{ title: "Don't open" }, { title: 'In 5 minutes' }] });
    expect(notification?.message).toMatch(/^Opens in 5 min\w*, at 18:00$/);
  });

  it('of a followed one says that it starts, and has nothing to decline', async () => {
    await prefer(worker, { followedLeads: [15] });
    const [[, notification] = []] = await shownAt(START - 15 * MINUTE);
    expect(notification?.message).toMatch(/^Starts in 15 min\w*, at 18:00$/);
    expect(notification?.buttons).toEqual([{ title: 'In 5 minutes' }, { title: 'At the start' }]);
  });

  it.each([
    [4 * MINUTE + 1, 'in 5 min'],
    [2 * MINUTE, 'in 2 min'],
  ])('that comes late, %d ms before the start, says %s', async (left, words) => {
    await prefer(worker, { followedLeads: [15] });
    expect(await messageAt(START - left)).toContain(words);
  });

  it('of one that only another computer opens has nothing to decline', async () => {
    await worker.writeArm(armOf(session(), { deviceId: OTHER_DEVICE }));
    const [[, notification] = []] = await shownAt(START - 5 * MINUTE);
    expect(notification?.message).toContain('Starts in');
    expect(notification?.buttons).toEqual([{ title: 'In 5 minutes' }, { title: 'At the start' }]);
  });
});

describe('two sessions at the same minute', () => {
  it('have a notification each', async () => {
    await schedule(worker, START - HOUR, session(), session({ uid: 'another', title: 'Another' }));
    const titles = (await shownAt(START)).map(([, { title }]) => title);
    expect(titles.toSorted()).toEqual(['Another', session().title]);
  });
});

describe('in Firefox', () => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', 'true');
    const create = fakeBrowser.notifications.create.bind(fakeBrowser.notifications);
    const plain = inFirefox((id, options) => create(id, { ...options, type: 'basic' }));
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((...args: readonly unknown[]) =>
      plain(String(args[0]), JSON.parse(JSON.stringify(args[1]))),
    );
  });

  it('the notification comes without the buttons that Firefox throws on', async () => {
    await armHere(worker, armOf(session(), { armedAt: START - HOUR }));
    expect(await shownAt(START - 5 * MINUTE)).toHaveLength(1);
    expect(await shownAt(START)).toHaveLength(2);
    expect((await worker.readDecisions()).map(({ verdict }) => verdict.kind)).not.toContain('failed');
  });

  it('buttons would be an error', async () => {
    vi.stubEnv('FIREFOX', '');
    expect(await shownAt(START)).toEqual([]);
    expect((await worker.readDecisions()).map(({ verdict }) => verdict.kind)).toEqual(['failed']);
  });
});
