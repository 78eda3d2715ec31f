import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Verdict } from '../../domain/decision';
import { type ScheduleEntry, toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { plainSession } from '../builders';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { storeDecisions, storeEntries } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

const NOW = Date.now();
const RECORDING = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

let server: WebTvServer;
let gavel: Gavel;
let page: Page;

function entryNamed(title: string, overrides: Partial<Session>): ScheduleEntry {
  return toScheduleEntry(
    plainSession({ uid: `un-web-tv:${title}`, title, ...overrides }),
    'un-web-tv/elsewhere',
    NOW,
  );
}

const RUNNING = entryNamed('Still running', { start: NOW - 20 * MINUTE, end: NOW + HOUR });
const OVER = entryNamed('Over since', {
  start: NOW - 5 * DAY,
  end: NOW - 5 * DAY + HOUR,
  links: [{ kind: 'recording', href: RECORDING }],
});
const OLD = entryNamed('Nine days ago', { start: NOW - 9 * DAY, end: NOW - 9 * DAY + HOUR });
/** More than the popup reads at first. */
const BETWEEN = Array.from({ length: 80 }, (_, index) =>
  entryNamed(`Between ${index}`, { start: NOW - 2 * DAY, end: NOW - 2 * DAY + HOUR }),
);

const missed = () => page.locator('[data-missed]');
const show = () => page.locator('[data-action=show-missed]');

function store({ uid, session }: ScheduleEntry, at: number, verdict: Verdict): Promise<void> {
  return storeDecisions(page, [{ at, uid, title: session.title, start: session.start ?? 0, verdict }]);
}

beforeAll(async () => {
  server = await startWebTvServer();
  gavel = await startGavel({ port: server.port, timeZone: 'Africa/Nairobi', locale: 'en-GB' });
  page = await gavel.openPopup();
  await untilSynced(page);
  await page.setViewportSize({ width: 1000, height: 800 });
  await storeEntries(page, [RUNNING, OVER, OLD, ...BETWEEN]);
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

it('says nothing where nothing was missed', async () => {
  expect(await page.locator('[data-notice=missed]').count()).toBe(0);
});

it('lists what was missed in the last 8 days, the latest first, with what is left of it', async () => {
  await store(OLD, NOW - 9 * DAY, { kind: 'missed' });
  await store(OVER, NOW - HOUR, { kind: 'missed' });
  await store(RUNNING, NOW - MINUTE, { kind: 'not-opened', refusal: 'not-running', lateBy: 19 * MINUTE });
  await page.locator('[data-notice=missed]').getByText('Missed while you were away: 2').waitFor();
  // As a page it has room for the list.
  expect(await missed().locator('.title').allTextContents()).toEqual(['Still running', 'Over since']);
  const [running = '', over = ''] = await missed().allTextContents();
  expect(running).toContain('LIVE');
  expect(running).toContain('Not opened: the browser was not running until');
  expect(over).toContain('Missed: it was over when this computer was back');
  expect(await missed().last().locator('[data-action=recording]').getAttribute('href')).toBe(RECORDING);
  expect(await missed().first().locator('[data-action=watch]').count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
});

it('stands in the middle of a wide page, and does not overflow', async () => {
  const box = await page.locator('main').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(720);
  expect(Math.abs((box?.x ?? 0) * 2 + (box?.width ?? 0) - 1000)).toBeLessThanOrEqual(1);
  const size = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect(size).toEqual([1000, 800]);
});

it('can be hidden and shown', async () => {
  expect(await show().getAttribute('aria-expanded')).toBe('true');
  await show().click();
  await missed().first().waitFor({ state: 'detached' });
  await show().click();
  await missed().first().waitFor();
});

it('once dismissed is gone, here and in the next popup, until something else is missed', async () => {
  await page.locator('[data-action=dismiss-missed]').click();
  await page.locator('[data-notice=missed]').waitFor({ state: 'detached' });
  const next = await gavel.openPopup();
  expect(await next.locator('[data-notice=missed]').count()).toBe(0);
  await next.close();
  const [another] = BETWEEN;
  if (another === undefined) throw new RangeError('Nothing was stored.');
  await store(another, Date.now(), { kind: 'missed' });
  await page.locator('[data-notice=missed]').getByText('Missed while you were away: 1').waitFor();
});
