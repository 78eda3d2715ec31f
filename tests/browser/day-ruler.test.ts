import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScheduleEntry, toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
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

/** Read three hours ago. */
function entryNamed(title: string, start: number, about: Partial<Session> = {}): ScheduleEntry {
  const session = plainSession({
    ...{ uid: `un-web-tv:${title}`, title, start, end: start + 2 * HOUR },
    ...about,
  });
  return toScheduleEntry(session, 'un-web-tv/elsewhere', Date.now() - 3 * HOUR);
}

/** The entry as the Journal reports it too. */
function alsoInJournal(entry: ScheduleEntry, start: number): ScheduleEntry {
  const [report] = entry.reports;
  if (report === undefined) throw new RangeError('An entry without a report');
  const source = { kind: 'un-journal', url: 'https://journal-api.un.org/api/officialsnew/2026-11-24' };
  const session: Session = { ...report.session, start, source, certainty: 'exact' };
  const readAt = Date.now() - 5 * 24 * HOUR;
  return {
    ...entry,
    reports: [
      { ...report, session: { ...report.session, certainty: 'exact' } },
      { ...report, sourceId: 'un-journal', readAt, session },
    ],
  };
}

/** The abbreviation that New York does not go by at the instant, as a page in a hurry would write it. */
function wrongAbbreviation(at: number): { readonly name: string; readonly hoursAhead: number } {
  const used = new Intl.DateTimeFormat('en-US', { timeZone: NEW_YORK, timeZoneName: 'short' }).format(at);
  return used.endsWith('EST') ? { name: 'EDT', hoursAhead: 1 } : { name: 'EST', hoursAhead: -1 };
}

const WRONG = wrongAbbreviation(AFTERNOON);

const DOUBT = { certainty: 'contradictory', alternativeStart: AFTERNOON + 5 * HOUR } as const;

const CITIES: Readonly<Record<string, readonly string[]>> = {
  'en-GB': ['New York', 'Rome', 'Nairobi', 'UTC'],
  ar: ['نيويورك', 'روما', 'نيروبي', 'UTC'],
};

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
    entryNamed('In the night too', AT_NIGHT + HOUR),
    alsoInJournal(entryNamed('At one time or another', AFTERNOON, DOUBT), AFTERNOON + 5 * HOUR),
    entryNamed('In a zone of another season', AFTERNOON + HOUR, {
      certainty: 'zone-corrected',
      statedTime: `9 a.m. ${WRONG.name}`,
      alternativeStart: AFTERNOON + HOUR - WRONG.hoursAhead * HOUR,
    }),
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
  const cities = CITIES[locale] ?? [];
  const [newYork, rome, nairobi, utc] = cities;
  let gavel: Gavel;
  let popup: Page;

  beforeAll(async () => {
    ({ gavel, popup } = await openWith(locale));
  });

  afterAll(async () => {
    await gavel?.close();
  });

  const rowOf = (title: string): Locator =>
    popup.locator('[data-row=session]').filter({ has: popup.getByText(title, { exact: true }) });

  async function detailsOf(title: string): Promise<Locator> {
    const button = rowOf(title).locator('[data-action=details]');
    await button.waitFor();
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    return rowOf(title).locator('[data-part=details]');
  }

  const weekday = (timeZone: string, length: 'short' | 'long' = 'short') =>
    new Intl.DateTimeFormat(locale, { timeZone, weekday: length }).format(AT_NIGHT);

  it('have what is out of the ordinary told of the next session before its details are opened, and once', async () => {
    const next = popup.locator('.next').filter({ has: popup.getByText('In the night', { exact: true }) });
    await next.locator('[data-note=other-day]').waitFor();
    await next.locator('[data-action=details]').click();
    await next.locator('[data-part=details] [data-note=other-day]').waitFor();
    expect(await next.locator('[data-note=other-day]').count()).toBe(1);
  });

  it('are a table for screen readers: home, the second zone, the organiser, UTC', async () => {
    const rows = (await detailsOf('In the afternoon')).locator('[data-part=day-ruler-table] tbody tr');
    expect(await rows.locator('th').allTextContents()).toEqual([nairobi, rome, newYork, utc]);
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
      .map((zone, index) => `${clock(AFTERNOON, zone, locale)} ${cities[index]}`)
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
    expect(await pairs.first().textContent()).toBe(`${clock(AFTERNOON, NEW_YORK, locale)} ${newYork}`);
  });

  it('say of a session in the night that it is the evening before in New York', async () => {
    const note = (await detailsOf('In the night')).locator('[data-note=other-day]');
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

  it('have the weekday in rows where it is another day there', async () => {
    const times = rowOf('In the night too').locator('.time small');
    expect(await times.allTextContents()).toEqual([
      `${weekday(NEW_YORK)} ${clock(AT_NIGHT + HOUR, NEW_YORK)} ${newYork}`,
      `${clock(AT_NIGHT + HOUR, 'Europe/Rome')} ${rome}`,
    ]);
  });

  it('are not there where the time can be read in two ways, but what each source says is', async () => {
    const details = await detailsOf('At one time or another');
    await details.waitFor();
    expect(await details.locator('[data-part=zones]').count()).toBe(0);
    const lines = await details.locator('[data-part=source-line]').allTextContents();
    expect(lines.map((line) => line.split(' · ').slice(0, 2))).toEqual([
      ['UN Web TV', `${clock(AFTERNOON, NEW_YORK)} ${newYork}`],
      ['UN Journal', `${clock(AFTERNOON + 5 * HOUR, NEW_YORK)} ${newYork}`],
    ]);
  });

  it('are proved by a line that names source, organiser and when it was read', async () => {
    const [line = ''] = await (await detailsOf('In the afternoon'))
      .locator('[data-part=source-line]')
      .allTextContents();
    const ago = new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(-3, 'hour');
    expect(line.startsWith(`UN Web TV · ${clock(AFTERNOON, NEW_YORK)} ${newYork} · `)).toBe(true);
    expect(line).toContain(ago);
    if (locale === 'en-GB') expect(line.endsWith(` · read ${ago}`)).toBe(true);
  });

  it('are proved beside the source of the next session too, with the weekday', async () => {
    const text = await popup.locator('.next [data-action=details]').textContent();
    const time = `${weekday(NEW_YORK)} ${clock(AT_NIGHT, NEW_YORK)} ${newYork}`;
    expect(text?.trim().startsWith(`UN Web TV · ${time} · `)).toBe(true);
  });

  it('are those of New York where an abbreviation of the other half of the year is stated, and a note says so', async () => {
    const row = rowOf('In a zone of another season');
    expect(await row.locator('[data-part=time]').textContent()).toBe(clock(AFTERNOON + HOUR, TIME_ZONE));
    const text = ((await row.textContent()) ?? '').replace(/[\u2068\u2069]/g, '');
    for (const told of [WRONG.name, newYork ?? '', clock(AFTERNOON + HOUR, NEW_YORK)])
      expect(text).toContain(told);
    expect(text).toContain(clock(AFTERNOON + HOUR - WRONG.hoursAhead * HOUR, TIME_ZONE));
  });

  it('of all sessions of a day are shown from its heading, where a time is sure', async () => {
    const button = popup.locator('[data-action=day-zones]');
    expect(await button.count()).toBe(1);
    await button.click();
    const overview = popup.locator('[data-part=day-overview]');
    const table = overview.locator('[data-part=day-overview-table]');
    expect(await table.locator('thead th').allTextContents()).toEqual([
      expect.any(String),
      ...[nairobi, rome, newYork, utc],
    ]);
    const rows = table.locator('tbody tr');
    expect(await rows.locator('th').allTextContents()).toEqual([
      'In the night',
      'In the night too',
      'In the afternoon',
      'In a zone of another season',
    ]);
    expect(await rows.nth(2).locator('td').first().textContent()).toBe(
      `${clock(AFTERNOON, TIME_ZONE)}–${clock(AFTERNOON + 2 * HOUR, TIME_ZONE)}`,
    );
    expect(await rows.nth(0).locator('td').nth(2).textContent()).toContain(weekday(NEW_YORK));
    expect(await overview.locator('.band').count()).toBe(4);
    // Two that overlap by an hour, twice.
    const lanes = await overview
      .locator('.lane-bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().top));
    expect(new Set(lanes).size).toBe(2);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(384);
  });

  it.each(['light', 'dark'] as const)(
    'have nothing that axe finds wrong, in %s colours',
    async (colorScheme) => {
      await popup.emulateMedia({ colorScheme });
      expect(await violationsOf(popup)).toEqual([]);
    },
  );
});
