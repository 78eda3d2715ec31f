import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Gavel, notificationIds, startGavel, untilSynced } from './gavel';
import { grantEveryHost } from './granted-hosts';
import type { DayCard } from './server/day-page';
import { type LocalInternet, startLocalInternet } from './server/local-internet';
import {
  type Announced,
  type CalendarEvent,
  calendarFile,
  eventsCalendarPage,
  indicoCategory,
  type JournalMeeting,
  journalDay,
  sessionFeed,
} from './server/publishers';
import { answerOfWebTv, pagesOf } from './server/web-tv-server';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Math.ceil(Date.now() / MINUTE) * MINUTE;
const after = (hours: number): Date => new Date(NOW + hours * HOUR);

const plenary: DayCard = {
  id: 'plenary1',
  title: 'General debate on examples - General Assembly, 81st session',
  start: after(3),
  category: 'General Assembly',
};
const meetings: readonly JournalMeeting[] = [
  {
    id: 'a-1',
    title: 'General debate on examples',
    body: 'General Assembly',
    room: 'General Assembly Hall',
    start: after(3),
    end: after(6),
    webcast: '1_plenary1',
  },
  {
    id: 'a-2',
    title: 'Consultations behind doors',
    body: 'Fifth Committee',
    room: 'Conference Room 5',
    start: after(4),
    isClosed: true,
  },
];
const indicoEvent: Announced = { id: '1004210', title: 'Side event of the Indico', start: after(26) };
const calendarEvent: Announced = { id: '4101', title: 'Dialogue of the President', start: after(28) };
const stream = 'https://webtv.un.org/en/asset/k1s/k1streamed';
const moving: CalendarEvent = { id: 'moving@x', title: 'Briefing that moves', start: after(5), url: stream };
const vanishing: Announced = { id: 'vanishing', title: 'Reception that vanishes', start: after(30) };
const staying: Announced = { id: 'staying', title: 'Lecture that stays', start: after(31) };

const ADDRESSES = {
  indico: 'https://indico.un.org/category/12/',
  calendar: 'https://www.un.org/pga/81/events/list/',
  feed: 'webcal://ics.teamup.com/feed/example/3807976.ics',
  sessions: 'https://sessions.example.org/2026.json',
};

/** What no later request may carry. */
const COOKIE = { headers: { 'set-cookie': 'id=7; Secure; SameSite=None' } };

/** Six places of the internet, each at its real address. */
function publish(internet: LocalInternet): void {
  internet.serve('webtv.un.org', ({ path }) => answerOfWebTv(path, pagesOf([plenary])));
  internet.serve('journal.un.org', () => ({
    body: JSON.stringify({ baseUrl: 'https://journal-api.un.org/api/' }),
  }));
  internet.serve('journal-api.un.org', ({ path, headers }) => {
    const date = /\/api\/officialsnew\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
    if (date === undefined || headers.location !== 'new york') return { status: 404 };
    return { body: journalDay(date, 'America/New_York', meetings) };
  });
  internet.serve('indico.un.org', ({ path }) =>
    path.startsWith('/export/categ/12.json') ? { body: indicoCategory([indicoEvent]) } : { status: 404 },
  );
  internet.serve('www.un.org', ({ path }) =>
    path.startsWith('/pga/81/wp-json/tribe/events/v1/events')
      ? { body: eventsCalendarPage([calendarEvent]) }
      : { status: 404 },
  );
  internet.serve('ics.teamup.com', () => ({ body: calendarFile('The calendar', [moving]) }));
  internet.serve('sessions.example.org', () => ({
    ...COOKIE,
    body: sessionFeed('The feed', [vanishing, staying]),
  }));
}

/** What pages of the extension see. */
declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } };
};

describe('six sources, each at its real address', () => {
  let internet: LocalInternet;
  let extensionDir: string;
  let gavel: Gavel;
  let options: Page;
  let popup: Page;

  beforeAll(async () => {
    internet = await startLocalInternet();
    publish(internet);
    extensionDir = await grantEveryHost(inject('extensionDir'));
    gavel = await startGavel({
      port: internet.port,
      extensionDir,
      timeZone: 'Africa/Nairobi',
      locale: 'en-GB',
    });
    options = await gavel.context.newPage();
    await options.goto(`chrome-extension://${gavel.extensionId}/options.html`);
    await options.locator('[data-source=un-journal]').waitFor();
  });

  afterAll(async () => {
    await gavel?.close();
    await internet?.close();
    if (extensionDir !== undefined) await rm(extensionDir, { recursive: true, force: true });
  });

  const rows = (title: string) => popup.locator('[data-row=session]', { hasText: title });
  const sourceRow = (name: string) => options.locator('[data-source]', { hasText: name });

  async function readNow(name: string): Promise<void> {
    await sourceRow(name)
      .getByRole('button', { name: /^Read now/ })
      .click();
  }

  it.each<[string, string, string]>([
    ['Indico', ADDRESSES.indico, 'Side event of the Indico'],
    ['The Events Calendar', ADDRESSES.calendar, 'Dialogue of the President'],
    ['iCalendar', ADDRESSES.feed, 'Briefing that moves'],
    ['session feed', ADDRESSES.sessions, 'Lecture that stays'],
  ])('an address is recognised as %s, shown and added', async (kind, address, title) => {
    const input = options.getByLabel('Add a source by its address');
    await input.fill(address);
    await options.getByRole('button', { name: 'Look' }).click();
    const preview = options.locator('form.preview');
    await preview.getByText(title).waitFor();
    expect((await preview.locator('h3').textContent())?.toLowerCase()).toContain(kind.toLowerCase());
    await preview.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => input.inputValue()).toBe('');
  });

  it('all six stand in one schedule, the same meeting once, with room and end from the Journal', async () => {
    popup = await gavel.openPopup();
    await untilSynced(popup);
    await popup.locator('input[value=all]').click({ force: true });
    for (const title of [
      'General debate on examples',
      'Consultations behind doors',
      'Side event of the Indico',
      'Dialogue of the President',
      'Briefing that moves',
      'Reception that vanishes',
      'Lecture that stays',
    ]) {
      await expect.poll(() => rows(title).count(), { timeout: 30_000 }).toBe(1);
    }
    const row = rows('General debate on examples');
    await expect.poll(() => row.textContent()).toContain('General Assembly Hall');
    await row.locator('[aria-expanded=false]').click();
    const sources = row.locator('[data-part=details] .sources');
    await expect.poll(() => sources.textContent()).toContain('UN Web TV');
    expect(await sources.textContent()).toContain('UN Journal');
  });

  it('a closed meeting is shown as closed, and cannot be set to open', async () => {
    const row = rows('Consultations behind doors');
    expect(await row.textContent()).toMatch(/closed/i);
    expect(await row.locator('[data-action=open]').count()).toBe(0);
  });

  it('an armed session that moves stays armed at its new time, and the user is told once', async () => {
    const row = rows('Briefing that moves');
    await row.locator('[data-action=open]').click();
    await row.locator('[data-action=open][aria-pressed=true]').waitFor();
    const moved = { ...moving, start: after(6), sequence: 1 };
    internet.serve('ics.teamup.com', () => ({ body: calendarFile('The calendar', [moved]) }));
    await options.waitForTimeout(10_000);
    await readNow('The calendar');
    await row.locator('[data-news=moved]').waitFor();
    expect(await row.locator('[data-news=moved]').textContent()).toMatch(/^Moved: was .+, now .+/);
    await row.locator('[data-action=open][aria-pressed=true]').waitFor();
    const told = async () => (await notificationIds(gavel.worker)).filter((id) => id.startsWith('change|0|'));
    await expect.poll(told, { timeout: 8_000, interval: 100 }).toHaveLength(1);
    const decisions = options.locator('#decisions .decisions li', { hasText: 'Briefing that moves' });
    await expect.poll(() => decisions.count()).toBe(1);
    expect(await decisions.textContent()).toMatch(/Moved from .+ to .+\./);
  });

  it('a session that its source drops is kept and marked', async () => {
    internet.serve('sessions.example.org', () => ({ body: sessionFeed('The feed', [staying]) }));
    await readNow('The feed');
    await rows('Reception that vanishes').getByText('no longer listed by its source').waitFor();
    expect(await rows('Lecture that stays').textContent()).not.toContain('no longer listed');
  });

  it('a source that fails loses nothing, and its row says why and when it is tried again', async () => {
    internet.serve('indico.un.org', () => ({ status: 503, headers: { 'retry-after': '600' } }));
    await readNow('indico.un.org');
    const row = sourceRow('indico.un.org');
    await row.getByText('it refused the request').waitFor();
    await expect.poll(() => row.textContent()).toMatch(/next try in \d+ minutes/);
    expect(await rows('Side event of the Indico').count()).toBe(1);
    expect(await rows('Side event of the Indico').textContent()).not.toContain('no longer listed');
  });

  it('a source that is turned off takes its sessions with it, and brings them back', async () => {
    const toggle = sourceRow('The feed').getByRole('checkbox');
    await toggle.click();
    await expect.poll(() => rows('Lecture that stays').count()).toBe(0);
    await toggle.click();
    await readNow('The feed');
    await expect.poll(() => rows('Lecture that stays').count()).toBe(1);
  });

  it('a source that is removed can be put back', async () => {
    await sourceRow('The feed')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect.poll(() => rows('Lecture that stays').count()).toBe(0);
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows('Lecture that stays').count()).toBe(1);
  });

  it('sends no cookie, no referrer and no name of this computer to anyone', async () => {
    const seen: string[] = [];
    internet.serve('sessions.example.org', ({ headers }) => {
      seen.push(JSON.stringify(headers));
      return { body: sessionFeed('The feed', [staying]) };
    });
    const deviceId = await options.evaluate(
      async () => (await chrome.storage.local.get('deviceId')).deviceId,
    );
    await options.waitForTimeout(10_500);
    await readNow('The feed');
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(1);
    for (const headers of seen) {
      expect(headers).not.toContain('cookie');
      expect(headers).not.toContain('referer');
      expect(headers).not.toContain(String(deviceId));
    }
  });
});
