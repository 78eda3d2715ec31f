import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel } from './gavel';
import { grantEveryHost } from './granted-hosts';
import { openReview, reviewCaptured, SOUTH_SOUTH_URL, southSouthPage } from './review-pages';
import { readStored } from './schedule';
import { type LocalInternet, startLocalInternet } from './server/local-internet';
import { calendarFile } from './server/publishers';

/** Two readings: the abbreviation is that of winter, on a day of summer; and two zones that do not agree. */
const AMBIGUOUS = 'Dialogue on examples\n14 October 2021, 10 a.m. EDT (2 p.m. GMT+1)';

const CALENDAR = 'https://calendars.example.org/days.ics';

describe('the review page', () => {
  let internet: LocalInternet;
  let extensionDir: string;
  let gavel: Gavel;

  beforeAll(async () => {
    internet = await startLocalInternet();
    extensionDir = await grantEveryHost(inject('rehearsalDir'));
    gavel = await startGavel({
      port: internet.port,
      extensionDir,
      timeZone: 'Africa/Nairobi',
      locale: 'en-GB',
    });
  });

  afterAll(async () => {
    await gavel?.close();
    await internet?.close();
    if (extensionDir !== undefined) await rm(extensionDir, { recursive: true, force: true });
  });

  const rowsOf = (page: Page) => page.locator('[data-row=found]');
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  /** Pastes the text and has it read. */
  async function paste(text: string): Promise<Page> {
    const page = await openReview(gavel);
    await page.locator('textarea').fill(text);
    await button(page, 'Read').click();
    await page.locator('[data-part=nothing], [data-row=found]').first().waitFor();
    return page;
  }

  it('reads a text that is pasted, and adds what is ticked of it', async () => {
    const page = await paste(
      'Briefing on examples\n13 September 2021, 3 p.m. (NY time)\n\nSecond briefing\n15 September 2021, 3 p.m. (NY time)',
    );
    expect(await rowsOf(page).count()).toBe(2);
    expect(await button(page, 'Add selected (0)').isDisabled()).toBe(true);
    await rowsOf(page).nth(1).getByRole('checkbox').check();
    await button(page, 'Add selected (1)').click();
    await rowsOf(page).nth(1).locator('[data-standing=added]').waitFor();
    expect(await rowsOf(page).nth(0).getByRole('checkbox').count()).toBe(1);
    const popup = await gavel.openPopup();
    const titles = popup.locator('[data-row=session] [data-part=title]');
    await expect.poll(() => titles.allTextContents()).toContain('Second briefing');
    expect(await titles.allTextContents()).not.toContain('Briefing on examples');
    await popup.close();
  });

  it('reads an iCalendar file that is chosen', async () => {
    const page = await openReview(gavel);
    const text = calendarFile('Days', [
      { id: 'a', title: 'Lecture of the file', start: new Date('2021-09-20T09:00:00Z') },
    ]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).locator('[data-part=title]').allTextContents()).toEqual([
      'Lecture of the file',
    ]);
  });

  it('reads a file that is dropped', async () => {
    const page = await openReview(gavel);
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const text = 'Talk of the file\n22 September 2021, 3 p.m. (NY time)';
      transfer.items.add(new File([text], 'talk.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.locator('textarea').dispatchEvent('drop', { dataTransfer: dropped });
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).locator('[data-part=title]').allTextContents()).toEqual(['Talk of the file']);
  });

  it('says of a PDF that it cannot be read, and offers to paste its text', async () => {
    const page = await openReview(gavel, '?fault=pdf');
    expect(await page.locator('[data-part=why]').textContent()).toMatch(/PDF.*cannot read.*paste/);
    expect(await page.locator('textarea').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('says of a PDF that is chosen the same, and of a file of a program that it is not read', async () => {
    const page = await openReview(gavel);
    const choose = (name: string, text: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    await choose('programme.pdf', '%PDF-1.7 …');
    await page.getByText('This is a PDF, which Gavel cannot read.').waitFor();
    await choose('programme.doc', 'a\0b');
    await page.getByText('The file could not be read.').waitFor();
    expect(await page.locator('[data-part=nothing]').count()).toBe(0);
  });

  it('takes a time that is typed in part for a fault, not for a session of the whole day', async () => {
    const page = await paste('Half a time\n16 September 2021, 3–4 p.m. (NY time)');
    await button(page, /^Edit/).click();
    const form = rowsOf(page).first().locator('[data-part=edit]');
    await form.getByRole('group', { name: 'Start' }).getByLabel('Time').focus();
    await page.keyboard.press('Backspace');
    await button(page, 'Save').click();
    expect(await form.locator('.trouble:not(:empty)').allTextContents()).toEqual([
      'Enter a time of the day.',
    ]);
  });

  it('where nothing is found says what was looked for, and reads a phrase step by step', async () => {
    const page = await paste('There is nothing on this page but words.');
    const nothing = page.locator('[data-part=nothing]');
    expect(await nothing.textContent()).toMatch(
      /No session was found.*days with clock times.*English, French/s,
    );
    await page.getByLabel('Words that tell when').fill('10 October 2021, 3 p.m. (NY time)');
    const reading = page.locator('[data-part=phrase-reading]');
    await reading.locator('ol li').first().waitFor();
    expect(await reading.textContent()).toContain('Sun 10 October · 22:00');
    await page.getByLabel('Title').fill('What the phrase tells');
    await button(page, 'Add').click();
    await button(page, 'Open at start').waitFor();
    expect(await rowsOf(page).locator('[data-part=title]').textContent()).toBe('What the phrase tells');
  });

  it('adds an ambiguous time only once a reading is chosen, and then as a sure one', async () => {
    const page = await paste(AMBIGUOUS);
    const row = rowsOf(page).first();
    expect(await button(page, 'Add all').isDisabled()).toBe(true);
    expect(await row.getByRole('checkbox').isDisabled()).toBe(true);
    const readings = row.getByRole('radio');
    expect(await readings.count()).toBe(2);
    expect(await row.locator('[data-part=when]').count()).toBe(0);
    await readings.first().check();
    await button(page, 'Add all').click();
    await button(page, 'Open at start').waitFor();
    expect(await row.locator('[data-chip=certainty]').textContent()).toBe('as you set it');
  });

  it('shows words of strangers as words', async () => {
    const text = `<script>document.title = 'taken'</script><h1><img src=x onerror="document.title='taken'">&lt;img src=x onerror=alert(1)&gt; \u202Etsil</h1>
      <h2>&lt;b&gt;Event&lt;/b&gt; &lt;script&gt;document.title='taken'&lt;/script&gt;</h2><p>13 September 2021, 4 p.m. (NY time)</p>
      <p><a href="javascript:document.title='taken'">Watch live</a></p>`;
    const page = await reviewCaptured(gavel, { text, url: 'https://hostile.example.org/' });
    await rowsOf(page).first().waitFor();
    expect(await page.title()).toBe('Read a page');
    expect(await page.locator('main script, main img, main a[href^="javascript:"]').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('<script>');
  });

  it('says what is wrong at the field, loses nothing, and keeps the time that is set', async () => {
    const page = await paste('Edited meeting\n16 September 2021, 3–4 p.m. (NY time)');
    const row = rowsOf(page).first();
    await button(page, /^Edit/).click();
    const form = row.locator('[data-part=edit]');
    await form.getByLabel('Title').fill('  ');
    await form.getByRole('group', { name: 'End' }).getByLabel('Time').fill('14:00');
    await form.getByLabel('Opens').selectOption('Another address');
    await form.getByLabel('Another address').fill('http://example.org/');
    await button(page, 'Save').click();
    expect(await form.locator('.trouble:not(:empty)').allTextContents()).toEqual([
      'A session needs a title.',
      'The end must come after the start.',
      expect.stringContaining('https://'),
    ]);
    await form.getByLabel('Title').fill('Edited by hand');
    await form.getByRole('group', { name: 'End' }).getByLabel('Time').fill('17:30');
    await form.getByLabel('Another address').fill('https://example.org/room');
    await button(page, 'Save').click();
    expect(await row.locator('[data-part=when]').textContent()).toContain('15:00–17:30 in New York');
    expect(await row.locator('[data-part=title]').textContent()).toBe('Edited by hand');
    await button(page, 'Add all').click();
    await button(page, 'Open at start').click();
    await button(page, 'Opens at 22:00').waitFor();
    const ownLinks = async () => Object.values((await readStored(page, 'local', 'ownLinks')) as object);
    expect(await ownLinks()).toContain('https://example.org/room');
    await button(page, 'Opens at 22:00').click();
    await button(page, 'Open at start').waitFor();
    await expect.poll(ownLinks).toEqual([]);
  });

  it('tells of a page that is read again what is new, has changed, is as before and is gone', async () => {
    internet.serve('unsouthsouth.org', () => ({ body: southSouthPage() }));
    const first = await reviewCaptured(gavel, { text: southSouthPage(), url: SOUTH_SOUTH_URL });
    await button(first, 'Add all').click();
    await rowsOf(first).locator('[data-standing=added]').nth(3).waitFor();
    const pages = (await readStored(first, 'local', 'readPages')) as { id: string; url: string }[];
    const id = pages.find(({ url }) => url === SOUTH_SOUTH_URL)?.id;
    await first.close();

    internet.serve('unsouthsouth.org', () => ({
      body: southSouthPage({
        goodPractices: '15 September 2021, 8:30–10:00 a.m. (NY time)',
        triangular: null,
      }).replace(
        '</ul></main>',
        '<li><p>Closing of the week</p><p>17 September 2021, 10 a.m. (NY time)</p></li></ul></main>',
      ),
    }));
    const again = await openReview(gavel, `?again=${id}`);
    await button(again, 'Read again').click();
    await rowsOf(again).nth(4).waitFor();
    const standings = await rowsOf(again).locator('[data-standing]').allTextContents();
    expect(standings).toEqual(['As before', 'As before', 'Changed', 'New', 'No longer on the page']);
    expect(await rowsOf(again).locator('[data-part=changes]').textContent()).toMatch(
      /Time before: .*Tue 14 September.*15:30–17:00/,
    );
    const gone = rowsOf(again).nth(4).getByRole('checkbox');
    expect(await gone.isChecked()).toBe(true);
    await gone.uncheck();
    await button(again, 'Add all').click();
    await expect.poll(() => rowsOf(again).count()).toBe(4);
    expect(await violationsOf(again)).toEqual([]);
    const after = (await readStored(again, 'local', 'readPages')) as { id: string; url: string }[];
    expect(after.filter(({ url }) => url === SOUTH_SOUTH_URL)).toEqual([expect.objectContaining({ id })]);
  });

  it('reads a calendar that the page links to, and says what cannot be read of another', async () => {
    internet.serve('calendars.example.org', ({ path }) =>
      path === '/days.ics'
        ? {
            body: calendarFile('Days', [
              { id: 'c', title: 'Of the calendar', start: new Date('2021-09-21T09:00:00Z') },
            ]),
          }
        : { status: 404 },
    );
    const text = `<h1>Days</h1><p>No time is told here.</p><a title="The calendar" href="${CALENDAR}">here</a> <a title="Another" href="https://calendars.example.org/gone.ics">here</a>`;
    const page = await reviewCaptured(gavel, { text, url: 'https://calendars.example.org/' });
    await button(page, 'Read Another').click();
    await page.getByText('refused the request').waitFor();
    await button(page, 'Read The calendar').click();
    await rowsOf(page).first().waitFor();
    expect(await rowsOf(page).locator('[data-part=title]').textContent()).toBe('Of the calendar');
  });

  it('opens the page itself where no livestream is known, as it says before, and takes the arm back of what is removed', async () => {
    const url = 'https://example.org/hearing';
    const text = '<h1>Hearing</h1><p>18 September 2021, 3 p.m. (NY time)</p>';
    const page = await reviewCaptured(gavel, { text, url });
    await button(page, 'Add all').click();
    await page.locator('[data-part=opens]', { hasText: 'The page itself' }).waitFor();
    await button(page, 'Open at start').click();
    await button(page, 'Opens at 22:00').waitFor();
    const armed = async () =>
      Object.keys((await readStored(page, 'sync', null)) as object).filter((key) => key.startsWith('arm:'));
    expect(await armed()).toHaveLength(1);
    expect(Object.values((await readStored(page, 'local', 'ownLinks')) as object)).toEqual([url]);
    await button(page, /^Remove/).click();
    await expect.poll(armed).toEqual([]);
    await expect.poll(() => readStored(page, 'local', 'ownLinks')).toEqual({});
  });

  it('offers nothing to open of what is over, and says that it is', async () => {
    const page = await paste('Past meeting\n1 September 2021, 3–4 p.m. (NY time)');
    await button(page, 'Add all').click();
    await page.locator('[data-part=over]').waitFor();
    expect(await page.locator('[data-part=over]').textContent()).toBe('It is over');
    expect(await button(page, 'Open at start').count()).toBe(0);
  });

  it('takes the day of publication for the year that is not named', async () => {
    const page = await paste('Meeting without a year\n13 September, 3 p.m. (NY time)');
    await page.getByLabel('Published on').fill('2021-08-20');
    await expect
      .poll(() => page.locator('[data-part=when]').textContent())
      .toContain('Mon 13 September · 22:00');
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, in %s colours, at 384 px',
    async (colorScheme) => {
      const page = await reviewCaptured(gavel, {
        text: `${southSouthPage()}<h2>Talks</h2><p>${AMBIGUOUS.replace('\n', '</p><p>')}</p>`,
        url: 'https://unsouthsouth.org/other/',
      });
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 384, height: 600 });
      await button(page, /^Edit/).first().click();
      expect(await violationsOf(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});

describe('the review page in Arabic', () => {
  let internet: LocalInternet;
  let gavel: Gavel;

  beforeAll(async () => {
    internet = await startLocalInternet();
    gavel = await startGavel({
      port: internet.port,
      extensionDir: inject('rehearsalDir'),
      timeZone: 'Africa/Cairo',
      locale: 'ar',
    });
  });

  afterAll(async () => {
    await gavel?.close();
    await internet?.close();
  });

  it('is written from right to left, what pages say in its own direction, and has nothing that axe finds wrong', async () => {
    const page = await reviewCaptured(gavel, { text: southSouthPage(), url: SOUTH_SOUTH_URL });
    await page.setViewportSize({ width: 384, height: 600 });
    await page.getByRole('button', { name: 'إضافة الكل' }).click();
    await page.locator('[data-action=open]').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const stated = page.locator('[data-part=stated]').first();
    expect(await stated.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('says in Arabic that nothing was found, and why a PDF cannot be read', async () => {
    const nothing = await reviewCaptured(gavel, { text: '<p>.</p>', url: 'https://example.org/' });
    expect(await nothing.locator('[data-part=nothing] [role=status]').first().textContent()).toMatch(
      /^\p{Script=Arabic}/u,
    );
    expect(await violationsOf(nothing)).toEqual([]);
    const pdf = await openReview(gavel, '?fault=pdf');
    expect(await pdf.locator('[data-part=why]').textContent()).toMatch(/\p{Script=Arabic}.*PDF/u);
  });
});
