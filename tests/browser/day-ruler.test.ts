import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toScheduleEntry } from '../../domain/schedule';
import { HOUR } from '../../domain/time';
import { plainSession } from '../builders';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { storeEntries, storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

const NEW_YORK = 'America/New_York';
const TIME_ZONE = 'Africa/Nairobi';

/** A day after tomorrow at an hour of UTC: no clock of this test is changed from what the browser says. */
const DAY_AHEAD = Math.floor(Date.now() / (24 * HOUR) + 2) * 24 * HOUR;

/** 16:00 in Nairobi. */
const AFTERNOON = DAY_AHEAD + 13 * HOUR;
/** 03:00 in Nairobi, the evening before in New York. */
const AT_NIGHT = DAY_AHEAD;

function entryNamed(title: string, start: number, certainty: 'exact' | 'ambiguous' = 'exact') {
  const uid = `un-web-tv:${title}`;
  const times = { start, end: start + 2 * HOUR, certainty, alternativeStart: start + 12 * HOUR };
  return toScheduleEntry(plainSession({ uid, title, ...times }), 'un-web-tv/elsewhere', Date.now());
}

/** What `Intl` says a clock in the zone shows, apart from the product. */
function clock(instant: number, timeZone: string, locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}

async function openWith(locale: string): Promise<{ readonly gavel: Gavel; readonly popup: Page }> {
  const gavel = await startGavel({ port: server.port, timeZone: TIME_ZONE, locale });
  const popup = await gavel.openPopup();
  await untilSynced(popup);
  await storeSynced(popup, {
    preferences: { version: 1, filter: 'all', otherTimeZones: ['Europe/Rome'], hourCycle: '24' },
  });
  await storeEntries(popup, [
    entryNamed('In the afternoon', AFTERNOON),
    entryNamed('In the night', AT_NIGHT),
    entryNamed('At one time or another', AFTERNOON, 'ambiguous'),
  ]);
  return { gavel, popup };
}

let server: WebTvServer;

beforeAll(async () => {
  server = await startWebTvServer();
});

afterAll(async () => {
  await server?.close();
});

describe.each(['en-GB', 'ar'])('the zones of a session in %s', (locale) => {
  let gavel: Gavel;
  let popup: Page;

  beforeAll(async () => {
    ({ gavel, popup } = await openWith(locale));
  });

  afterAll(async () => {
    await gavel?.close();
  });

  async function detailsOf(title: string): Promise<Locator> {
    const row = popup.locator('[data-row=session]').filter({ has: popup.getByText(title, { exact: true }) });
    const button = row.locator('[data-action=details]');
    await button.waitFor();
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    return row.locator('[data-part=details]');
  }

  it('have what is out of the ordinary told of the next session before its details are opened, and once', async () => {
    const next = popup.locator('.next').filter({ has: popup.getByText('In the night', { exact: true }) });
    await next.locator('[data-note=other-day]').waitFor();
    await next.locator('[data-action=details]').click();
    await next.locator('[data-part=details] [data-note=other-day]').waitFor();
    expect(await next.locator('[data-note=other-day]').count()).toBe(1);
  });

  it('are a table for screen readers: home, the second zone, the organiser, UTC', async () => {
    const rows = (await detailsOf('In the afternoon')).locator('[data-part=day-ruler-table] tbody tr');
    expect(await rows.locator('th').allTextContents()).toEqual(['Nairobi', 'Rome', 'New York', 'UTC']);
    const times = await rows.locator('td:nth-of-type(2)').allTextContents();
    expect(times).toEqual(
      [TIME_ZONE, 'Europe/Rome', NEW_YORK, 'UTC'].map(
        (zone) => `${clock(AFTERNOON, zone, locale)}–${clock(AFTERNOON + 2 * HOUR, zone, locale)}`,
      ),
    );
  });

  it('are drawn from left to right, each where its clock has the session', async () => {
    const ruler = (await detailsOf('In the afternoon')).locator('[data-part=day-ruler]');
    const bands = ruler.locator('.band');
    expect(await bands.count()).toBe(4);
    const marks = await ruler.locator('.session').evaluateAll((elements) =>
      elements.map((element) => {
        const band = element.parentElement?.getBoundingClientRect() ?? new DOMRect();
        const mark = element.getBoundingClientRect();
        return [(mark.left - band.left) / band.width, mark.width / band.width];
      }),
    );
    expect(marks).toHaveLength(4);
    for (const [from = 0, length = 0] of marks) {
      expect(from).toBeCloseTo(16 / 24, 2);
      expect(length).toBeCloseTo(2 / 24, 2);
    }
    const working = await ruler.locator(`[data-zone="${TIME_ZONE}"] .working`).evaluate((element) => {
      const band = element.parentElement?.getBoundingClientRect() ?? new DOMRect();
      return (element.getBoundingClientRect().left - band.left) / band.width;
    });
    expect(working).toBeCloseTo(9 / 24, 2);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(384);
  });

  it('are copied as one line, from west to east', async () => {
    await gavel.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const details = await detailsOf('In the afternoon');
    const line = [NEW_YORK, 'Europe/Rome', TIME_ZONE, 'UTC']
      .map(
        (zone, index) => `${clock(AFTERNOON, zone, locale)} ${['New York', 'Rome', 'Nairobi', 'UTC'][index]}`,
      )
      .join(' · ');
    expect(await details.locator('[data-part=city-times]').textContent()).toBe(line);
    await details.locator('[data-action=copy-times]').click();
    await expect.poll(() => details.locator('.city-times [role=status]').textContent()).not.toBe('');
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/[\u2068\u2069]/g, '')).toBe(line);
    expect(copied === line).toBe(locale !== 'ar');
  });

  it('keep each pair of time and city together', async () => {
    const pairs = (await detailsOf('In the afternoon')).locator('[data-part=city-times] bdi');
    expect(await pairs.count()).toBe(4);
    expect(await pairs.first().textContent()).toBe(`${clock(AFTERNOON, NEW_YORK, locale)} New York`);
  });

  it('say of a session in the night that it is the evening before in New York', async () => {
    const note = (await detailsOf('In the night')).locator('[data-note=other-day]');
    const weekday = (timeZone: string, length: 'short' | 'long') =>
      new Intl.DateTimeFormat(locale, { timeZone, weekday: length }).format(AT_NIGHT);
    const text = ((await note.textContent()) ?? '').replace(/[\u2068\u2069]/g, '');
    expect(text).toContain(clock(AT_NIGHT, TIME_ZONE, locale));
    expect(text).toContain(weekday(TIME_ZONE, 'short'));
    expect(text).toContain(weekday(NEW_YORK, 'long'));
    if (locale === 'en-GB')
      expect(text).toBe(
        `${weekday(TIME_ZONE, 'short')} ${clock(AT_NIGHT, TIME_ZONE)}, ${weekday(NEW_YORK, 'long')} evening in New York`,
      );
    const copied = (await detailsOf('In the night')).locator('[data-part=city-times]');
    expect(await copied.textContent()).toContain(weekday(NEW_YORK, 'short'));
  });

  it('are not there where the time can be read in two ways', async () => {
    const details = await detailsOf('At one time or another');
    await details.waitFor();
    expect(await details.locator('[data-part=zones]').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'have nothing that axe finds wrong, in %s colours',
    async (colorScheme) => {
      await popup.emulateMedia({ colorScheme });
      expect(await violationsOf(popup)).toEqual([]);
    },
  );
});
