import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatClockTime } from '../../domain/format';
import { type ScheduleEntry, toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { HOUR, MINUTE } from '../../domain/time';
import { armOf, plainSession } from '../builders';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { zoneOfNoonAt } from './noon-zone';
import { readStored, storeDecisions, storeEntries, storeFilter, storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

const NOW = Date.now();
const SOON = Math.ceil(NOW / HOUR) * HOUR + 2 * HOUR;
/** All times of this test are of one day, whenever it runs. */
const TIME_ZONE = zoneOfNoonAt(SOON);

let server: WebTvServer;
let gavel: Gavel;
let popup: Page;

/** A session that nobody follows; its title is its id. */
function entryNamed(title: string, overrides: Partial<Session>): ScheduleEntry {
  const uid = `un-web-tv:${title}`;
  const about = plainSession({ uid, title, start: SOON, end: SOON + HOUR, ...overrides });
  // No list that is read while the test runs.
  return toScheduleEntry(about, 'un-web-tv/elsewhere', NOW);
}

const MAIN = entryNamed('The main event', { role: 'main' });
const SIDE = entryNamed('The side event', {
  role: 'side',
  links: [{ kind: 'live', href: 'https://www.youtube.com/live/abcdefghijk' }],
});
const REGISTERED = entryNamed('By registration', {
  start: SOON + HOUR,
  end: SOON + 2 * HOUR,
  links: [{ kind: 'register', href: 'https://indico.un.org/event/1/registrations/2' }],
});
const EARLY: ScheduleEntry = {
  ...entryNamed('Ahead of its time', { start: SOON - HOUR, end: SOON, liveBadge: true }),
  liveSeenAt: NOW,
};
const SLEPT = entryNamed('Slept through', { start: NOW - 20 * MINUTE, end: NOW + HOUR });

beforeAll(async () => {
  server = await startWebTvServer();
  gavel = await startGavel({ port: server.port, timeZone: TIME_ZONE, locale: 'en-GB' });
  popup = await gavel.openPopup();
  await untilSynced(popup);
  await storeFilter(popup, 'all');
  await storeEntries(popup, [MAIN, SIDE, REGISTERED, EARLY, SLEPT]);
  const deviceId = String(await readStored(popup, 'local', 'deviceId'));
  const arms = [MAIN, SIDE, REGISTERED, SLEPT].map(({ session }) =>
    armOf(session, { deviceId, armedAt: NOW - 6 * HOUR }),
  );
  await storeSynced(popup, Object.fromEntries(arms.map((arm) => [`arm:${arm.uid}`, { version: 1, ...arm }])));
  await row(MAIN).waitFor();
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

function row({ uid }: ScheduleEntry): Locator {
  return popup.locator(`[data-row=session][data-uid="${uid}"]`);
}

const clock = (instant: number) =>
  formatClockTime(instant, { locale: 'en-GB', timeZone: TIME_ZONE, hourCycle: 'automatic' });

describe('two that are set to open in the same minute', () => {
  const promise = (entry: ScheduleEntry) => row(entry).locator('[data-action=open]').getAttribute('title');
  const rivalNote = (entry: ScheduleEntry) => row(entry).locator('[data-note=rival]');

  it('the one that will not open says which one does, and only the other is promised', async () => {
    await rivalNote(SIDE).waitFor();
    const note = (await rivalNote(SIDE).textContent())?.replace(/[\u2068\u2069]/g, '');
    expect(note).toContain('opens at the same minute: The main event opens instead');
    expect(await rivalNote(MAIN).count()).toBe(0);
    expect(await promise(SIDE)).toBe('Open at start');
    expect(await row(MAIN).locator('[data-action=open]').textContent()).toBe(`Opens at ${clock(SOON)}`);
  });

  it('change places at a press, and back', async () => {
    await rivalNote(SIDE).getByRole('button').click();
    await rivalNote(MAIN).waitFor();
    expect(await rivalNote(SIDE).count()).toBe(0);
    expect(await promise(SIDE)).toBe(`Opens at ${clock(SOON)}`);
    await rivalNote(MAIN).getByRole('button').click();
    await rivalNote(SIDE).waitFor();
    expect(await rivalNote(MAIN).count()).toBe(0);
  });

  it('are no rivals once one of them is armed no longer', async () => {
    await row(MAIN).locator('[data-action=open]').click();
    await rivalNote(SIDE).waitFor({ state: 'detached' });
    await row(MAIN).locator('[data-action=open]').click();
    // Of the side event it has been said that it shall open.
    await rivalNote(MAIN).waitFor();
  });
});

describe('what is live before its planned start', () => {
  it('says so, and can be watched and still be armed', async () => {
    expect(await row(EARLY).textContent()).toContain(
      `live now, earlier than planned (${clock(SOON - HOUR)})`,
    );
    expect(await row(EARLY).locator('[data-action=watch], [data-action=open]').count()).toBe(2);
  });
});

describe('what was not opened', () => {
  it('can be opened beside the line that says why', async () => {
    const at = NOW - MINUTE;
    const verdict = { kind: 'not-opened', refusal: 'asleep', lateBy: 19 * MINUTE } as const;
    const { uid, session } = SLEPT;
    await storeDecisions(popup, [{ at, uid, title: session.title, start: NOW - 20 * MINUTE, verdict }]);
    const open = row(SLEPT).getByRole('link', { name: 'Open now' });
    await open.waitFor();
    expect(await open.getAttribute('href')).toBe(session.links[0]?.href);
    expect(await row(SLEPT).locator('[data-last-decision]').textContent()).toContain(
      'Not opened: the computer was asleep until',
    );
  });
});

describe('the details of a session', () => {
  const leads = () => row(REGISTERED).locator('[data-part=leads]');
  const chosen = () => leads().locator('input:checked').count();

  beforeAll(async () => {
    await row(REGISTERED).locator('[data-action=details]').click();
  });

  it('offer reminders for it alone, and those of the settings again', async () => {
    expect(await chosen()).toBe(1);
    await leads().getByLabel('15 mins before').click();
    await leads().getByRole('button', { name: 'As in the settings' }).waitFor();
    await expect.poll(chosen).toBe(2);
    expect(await readStored(popup, 'sync', `leads:${REGISTERED.uid}`)).toEqual([5, 15]);
    await leads().getByRole('button', { name: 'As in the settings' }).click();
    await expect.poll(chosen).toBe(1);
    expect(await readStored(popup, 'sync', `leads:${REGISTERED.uid}`)).toBeUndefined();
  });

  it('are not needed to learn that registration is, and what becomes of it', async () => {
    const note = await row(REGISTERED).locator('[data-note=registration]').textContent();
    expect(note).toBe(
      'Registration needed: you are reminded 30 mins and 10 mins before; nothing opens unless you give your own link',
    );
  });

  it('refuse an own link that is not https, in a sentence, and keep nothing of it', async () => {
    const field = row(REGISTERED).getByLabel('Your own link', { exact: true });
    await field.fill('http://meet.example.org/j/7');
    await field.press('Enter');
    await row(REGISTERED).getByRole('alert').getByText('begins with https://').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await violationsOf(popup)).toEqual([]);
    expect(await readStored(popup, 'local', 'ownLinks')).toBeUndefined();
  });

  it('take an own link, which opens then, keep it on this computer, and forget it', async () => {
    const field = row(REGISTERED).getByLabel('Your own link', { exact: true });
    await field.fill('https://meet.example.org/j/7?pwd=secret');
    await field.press('Enter');
    await row(REGISTERED).getByRole('link', { name: 'meet.example.org' }).waitFor();
    await row(REGISTERED).locator('[data-note=registration]').waitFor({ state: 'detached' });
    expect(await row(REGISTERED).locator('[data-action=open]').getAttribute('title')).toBe(
      `Opens at ${clock(SOON + HOUR)}`,
    );
    expect(await readStored(popup, 'local', 'ownLinks')).toEqual({
      [REGISTERED.uid]: 'https://meet.example.org/j/7?pwd=secret',
    });
    expect(JSON.stringify(await readStored(popup, 'sync', null))).not.toContain('meet.example.org');
    await row(REGISTERED).getByRole('button', { name: 'Remove your own link' }).click();
    await row(REGISTERED).locator('[data-note=registration]').waitFor();
    expect(await readStored(popup, 'local', 'ownLinks')).toEqual({});
  });
});
