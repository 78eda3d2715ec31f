import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { setClock } from './rehearsal-clock';
import { storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

/** The programme of the UN Day for South-South Cooperation 2021, the evening before in Nairobi. */
describe('the popup in Nairobi', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let popup: Page;

  beforeAll(async () => {
    server = await startWebTvServer();
    gavel = await startGavel({
      port: server.port,
      extensionDir: inject('rehearsalDir'),
      timeZone: 'Africa/Nairobi',
      locale: 'en-GB',
    });
    popup = await gavel.openPopup();
    await untilSynced(popup);
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  it('names the zone its times are in', async () => {
    expect(await popup.locator('header').textContent()).toContain('Nairobi · UTC+3');
  });

  it('shows the four sessions at 16:00, 16:00, 15:30 and 16:30, with the time in New York beside each', async () => {
    const rows = popup.locator('[data-row=session]');
    const times = await rows.locator('[data-part=time]').allTextContents();
    expect(times.map((time) => time.slice(0, 5))).toEqual(['16:00', '16:00', '15:30', '16:30']);
    const texts = await rows.allTextContents();
    expect(texts[0]).toContain('09:00–11:00 in New York');
    expect(texts.slice(1).map((text) => /(\d\d:\d\d) New York/.exec(text)?.[1])).toEqual([
      '09:00',
      '08:30',
      '09:30',
    ]);
  });

  it('tells main event from side events', async () => {
    const pills = popup.locator('[data-row=session] .pill');
    expect(await pills.allTextContents()).toEqual(['Main event', 'Side event', 'Side event', 'Side event']);
  });

  it('names the overlap on the 14th, on both sessions, and no other', async () => {
    const notes = popup.locator('[data-row=session]').filter({ has: popup.locator('.clash') });
    expect(await notes.locator('.clash').allTextContents()).toEqual([
      expect.stringMatching(/^overlaps 16:30 by 30 mins?$/),
      expect.stringMatching(/^overlaps 15:30 by 30 mins?$/),
    ]);
  });

  it('says beforehand that the main event opens the page of the day, once it is armed, and takes the arm back', async () => {
    const next = popup.locator('[data-row=session]').first();
    const open = next.locator('[data-action=open]');
    await open.click();
    await next.getByText("opens UN Web TV's page of the day").waitFor();
    expect(await open.textContent()).toBe('Opens at 16:00');
    await open.click();
    await next.locator('[data-action=open][aria-pressed=false]').waitFor();
  });

  it('counts down each second, in digits that do not jump', async () => {
    const countdown = popup.locator('.count [data-part=countdown]');
    const first = await countdown.textContent();
    expect(first).toMatch(/^(?:20:00:00|19:5\d:\d\d)$/);
    const width = (await countdown.boundingBox())?.width;
    await expect.poll(() => countdown.textContent(), { timeout: 3_000 }).not.toBe(first);
    expect((await countdown.boundingBox())?.width).toBe(width);
  });

  it('fits 384 × 600 px, and only the list scrolls', async () => {
    const overflow = await popup.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    expect(overflow).toEqual({ width: 384, height: 600 });
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, in %s colours, on any tab',
    async (colorScheme) => {
      await popup.emulateMedia({ colorScheme });
      for (const tab of ['upcoming', 'live', 'days', 'recordings']) {
        await popup.locator(`#tab-${tab}`).click();
        expect(await violationsOf(popup), tab).toEqual([]);
      }
      await popup.locator('#tab-upcoming').click();
    },
  );
});

describe('the popup in the week between two changes of the clocks', () => {
  let server: WebTvServer;
  let gavel: Gavel;

  beforeAll(async () => {
    server = await startWebTvServer();
    gavel = await startGavel({
      port: server.port,
      extensionDir: inject('rehearsalDir'),
      timeZone: 'Europe/Paris',
      locale: 'en-GB',
    });
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  /** What the notices about changes of the clocks say at the instant. */
  async function notesAt(instant: string, homeTimeZone: string | null): Promise<readonly string[]> {
    const popup = await gavel.openPopup();
    await storeSynced(popup, { preferences: { version: 1, homeTimeZone } });
    await setClock(popup, Date.parse(instant));
    await popup.reload();
    await popup.locator('main[data-state=ready]').waitFor();
    const notes = await popup.locator('[data-notice=clock-change]').allTextContents();
    await popup.close();
    return notes;
  }

  it('says once how far New York is, from a week before', async () => {
    expect(await notesAt('2026-10-16T12:00:00Z', null)).toEqual([]);
    expect(await notesAt('2026-10-20T12:00:00Z', null)).toEqual([
      'Clocks change: from 25 October until 1 November New York is 5 hours behind you, not 6',
    ]);
    expect(await notesAt('2026-10-28T12:00:00Z', null)).toEqual([
      'Clocks change: until 1 November New York is 5 hours behind you, not 6',
    ]);
    expect(await notesAt('2026-11-02T12:00:00Z', null)).toEqual([]);
  });

  it('says nothing to those whose clocks are never changed', async () => {
    expect(await notesAt('2026-10-28T12:00:00Z', 'Africa/Nairobi')).toEqual([]);
  });
});

describe('the popup in Arabic', () => {
  let server: WebTvServer;
  let gavel: Gavel;
  let popup: Page;

  beforeAll(async () => {
    server = await startWebTvServer();
    gavel = await startGavel({
      port: server.port,
      extensionDir: inject('rehearsalDir'),
      timeZone: 'Africa/Cairo',
      locale: 'ar',
    });
    popup = await gavel.openPopup();
    await untilSynced(popup);
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
  });

  it('is written from right to left, and its words are Arabic', async () => {
    expect(await popup.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual(
      ['rtl', expect.stringMatching(/^ar/)],
    );
    for (const tab of await popup.locator('[role=tab]').allTextContents())
      expect(tab).toMatch(/^\p{Script=Arabic}/u);
  });

  it('keeps the digits of its clock from left to right', async () => {
    expect(await popup.locator('.count bdi').getAttribute('dir')).toBe('ltr');
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, in %s colours, and does not overflow',
    async (colorScheme) => {
      await popup.emulateMedia({ colorScheme });
      expect(await violationsOf(popup)).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(384);
    },
  );
});
