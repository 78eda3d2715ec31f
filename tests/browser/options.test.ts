import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../domain/decision';
import { OBSERVANCES } from '../../sources/observances';
import { violationsOf } from './accessibility';
import { type Gavel, notificationIds, startGavel } from './gavel';
import { storeDecisions } from './schedule';
import { type LocalInternet, startLocalInternet } from './server/local-internet';
import { calendarFile } from './server/publishers';
import { answerOfWebTv, pagesOf } from './server/web-tv-server';

/** A little after the present hour, so that the sessions are still to come. */
const SOON = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3_600_000);

const meetings = pagesOf([
  { id: 'ameeting', title: 'An example, 3rd meeting', start: SOON, category: 'Security Council' },
]);

const EXAMPLES = Array.from({ length: 7 }, (_, index) => ({
  id: `example-${index}`,
  title: `Example ${index}`,
  start: new Date(SOON.getTime() + index * 20 * 3_600_000),
}));

/** What stands on webtv.un.org beside its own pages: a host that may be read without being asked for. */
const PAGES: Readonly<Record<string, string>> = {
  '/examples.ics': calendarFile('Calendar of examples', EXAMPLES),
  '/page-with-feed':
    '<!DOCTYPE html><link rel="alternate" type="text/calendar" title="The calendar" href="/examples.ics">',
  '/page': '<!DOCTYPE html><title>A page</title>',
};

let server: LocalInternet;
let gavel: Gavel;
let page: Page;

beforeAll(async () => {
  server = await startLocalInternet();
  server.serve('webtv.un.org', ({ path }) => {
    const page = PAGES[path];
    return page === undefined ? answerOfWebTv(path, meetings) : { body: page };
  });
  gavel = await startGavel({ port: server.port, timeZone: 'Asia/Tokyo', locale: 'en-GB' });
  page = await openOptions();
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

async function openOptions(): Promise<Page> {
  const opened = await gavel.context.newPage();
  await opened.setViewportSize({ width: 384, height: 800 });
  await opened.goto(`chrome-extension://${gavel.extensionId}/options.html`);
  await opened.locator('#data').waitFor();
  return opened;
}

/** What is stored of the preferences; empty where nothing is. */
async function stored(): Promise<unknown> {
  return page.evaluate(async () => (await chrome.storage.sync.get('preferences')).preferences ?? {});
}

/** Without the characters that isolate the parts of a line from each other. */
function plain(text: string | null): string {
  return (text ?? '').replace(/[\u2068\u2069]/g, '');
}

async function store(preferences: object): Promise<void> {
  await page.evaluate((value) => chrome.storage.sync.set({ preferences: value }), preferences);
}

beforeEach(async () => {
  await page.evaluate(() => chrome.storage.sync.clear());
  await page
    .getByRole('radio', { name: 'Sessions that I set to open' })
    .and(page.locator(':checked'))
    .waitFor();
  await expect.poll(shownZone).toContain('Automatic');
});

const homeZone = () => page.getByRole('combobox', { name: 'Home time zone' });
const homeOptions = () => page.getByRole('listbox', { name: 'Home time zone' }).getByRole('option');

const addZone = () => page.getByRole('combobox', { name: 'Add a time zone' });

/** What is said of each zone beside the home zone. */
async function otherZones(): Promise<readonly string[]> {
  return page.locator('#other-zones .zone').allTextContents();
}

async function shownZone(): Promise<string> {
  return plain(await homeZone().inputValue());
}

describe('the time zones', () => {
  it('are those of the system until others are chosen', async () => {
    expect(await shownZone()).toMatch(/^Automatic: .*Tokyo – Japan – UTC\+9 – \d\d:\d\d/);
    expect(await otherZones()).toEqual([]);
  });

  it('are found by country and chosen by the keyboard, and an open popup follows at once', async () => {
    const popup = await gavel.openPopup();
    expect(await popup.locator('header').textContent()).toContain('Tokyo');
    await homeZone().focus();
    await page.keyboard.type('kenya');
    expect(await homeOptions().allTextContents()).toEqual([
      expect.stringMatching(/^Nairobi – Kenya – UTC\+3 – \d\d:\d\d$/),
    ]);
    const active = await homeZone().getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).textContent()).toContain('Nairobi');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject({ homeTimeZone: 'Africa/Nairobi' });
    await expect.poll(shownZone).toMatch(/^Nairobi – Kenya – UTC\+3/);
    await expect.poll(() => popup.locator('header').textContent()).toContain('Nairobi · UTC+3');
    await popup.close();
  });

  it('are found by their offset', async () => {
    await homeZone().fill('utc+5:45');
    expect(await homeOptions().allTextContents()).toEqual([
      expect.stringContaining('Kathmandu – Nepal – UTC+5:45'),
    ]);
    await page.keyboard.press('Escape');
  });

  it('stay as they are when the list is left by Escape or by another field', async () => {
    await homeZone().click();
    await page.keyboard.type('kenya');
    await page.keyboard.press('Escape');
    expect(await homeOptions().count()).toBe(0);
    expect(await shownZone()).toContain('Tokyo');
    await page.keyboard.type('chile');
    await page.keyboard.press('Tab');
    expect(await homeOptions().count()).toBe(0);
    expect(await shownZone()).toContain('Tokyo');
    expect(await stored()).toEqual({});
  });

  it.each([
    ['EAT', 'Nairobi – Kenya – UTC+3'],
    ['CEST', 'Geneva – Switzerland – UTC+'],
    ['montréal', 'Toronto (Montréal) – Canada – UTC−'],
    ['zurich', 'Geneva – Switzerland – UTC+'],
  ])('are found by “%s”', async (query, line) => {
    await homeZone().fill(query);
    await homeOptions().filter({ hasText: line }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('begin with the duty stations, and before them with those chosen before', async () => {
    const list = page.getByRole('listbox', { name: 'Home time zone' });
    const group = (name: string) => list.getByRole('group', { name });
    await homeZone().click();
    const stations = await group('UN duty stations').getByRole('option').allTextContents();
    expect(stations.map((line) => line.replace(/ – .*/, ''))).toEqual([
      ...['New York', 'Geneva', 'Vienna', 'Nairobi', 'Addis Ababa', 'Beirut', 'Bangkok', 'Santiago'],
      ...['Amsterdam (The Hague)', 'Rome', 'Paris', 'Berlin (Bonn)', 'Toronto (Montréal)', 'London'],
    ]);
    expect(await group('Chosen before').count()).toBe(0);
    await homeOptions().filter({ hasText: 'Berlin (Bonn)' }).click();
    await expect.poll(shownZone).toMatch(/^Berlin \(Bonn\) – Germany/);
    await homeZone().fill('oslo');
    await page.keyboard.press('Enter');
    await expect.poll(shownZone).toContain('Oslo');
    await homeZone().click();
    const recent = group('Chosen before').getByRole('option');
    expect(await recent.allTextContents()).toEqual([expect.stringContaining('Berlin (Bonn)')]);
    await page.keyboard.press('Escape');
    await expect.poll(stored).toMatchObject({ recentTimeZones: ['Europe/Oslo', 'Europe/Berlin'] });
  });

  it('are walked through by the arrow keys, round at both ends', async () => {
    await homeZone().focus();
    await page.keyboard.press('ArrowDown');
    const count = await homeOptions().count();
    expect(count).toBeGreaterThan(400);
    const active = async () => (await homeZone().getAttribute('aria-activedescendant')) ?? '';
    const place = async () => Number((await active()).split('-').at(-1));
    expect(await place()).toBe(0);
    await page.keyboard.press('ArrowUp');
    await expect.poll(place).toBe(count - 1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(place).toBe(0);
    // The heading between "Automatic" and the first duty station is passed over.
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => page.locator(`#${await active()}`).textContent()).toContain('New York');
    await page.keyboard.press('Escape');
  });

  it('are chosen by a click, and given back to the system by another', async () => {
    await homeZone().click();
    await homeOptions().filter({ hasText: 'Honolulu' }).click();
    await expect.poll(stored).toMatchObject({ homeTimeZone: 'Pacific/Honolulu' });
    await homeZone().click();
    expect(await homeOptions().and(page.locator('[aria-selected=true]')).textContent()).toContain('Honolulu');
    await homeOptions().filter({ hasText: 'Automatic' }).click();
    await expect.poll(stored).toMatchObject({ homeTimeZone: null });
  });

  it('are kept and shown where this browser does not know them, or by another name', async () => {
    await store({ homeTimeZone: 'Mars/Olympus_Mons', otherTimeZones: ['Asia/Kolkata'] });
    await expect.poll(shownZone).toBe('Olympus Mons – not known to this browser');
    expect(plain(await page.locator('#home-zone-hint').textContent())).toMatch(
      /does not know it\. .*: Tokyo\.$/,
    );
    await homeZone().click();
    expect(await homeOptions().nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await otherZones()).toEqual([expect.stringMatching(/^Kolkata – India – UTC\+5:30/)]);
    await addZone().fill('calcutta');
    await page.getByRole('status').filter({ hasText: 'No time zone matches “calcutta”.' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: '24 hours' }).click();
    await expect.poll(stored).toMatchObject({ homeTimeZone: 'Mars/Olympus_Mons', hourCycle: '24' });
  });

  it('says so where no zone fits', async () => {
    await homeZone().fill('atlantis');
    await page.getByRole('status').filter({ hasText: 'No time zone matches “atlantis”.' }).waitFor();
    expect(await homeZone().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Escape');
  });
});

describe('further time zones', () => {
  const row = (city: string) => page.locator('#other-zones li').filter({ hasText: city });
  const button = (city: string, name: string) => row(city).getByRole('button', { name });
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);

  it('are added by the keyboard, up to four, each with its clock', async () => {
    await addZone().focus();
    for (const city of ['geneva', 'nairobi', 'bangkok']) {
      await page.keyboard.type(city);
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: `Added: ` }).waitFor();
      await expect.poll(() => addZone().inputValue()).toBe('');
      await row(`${city[0]?.toUpperCase()}${city.slice(1)}`).waitFor();
    }
    expect(await otherZones()).toEqual([
      expect.stringMatching(/^Geneva – Switzerland – UTC\+[12] – \d\d:\d\d/),
      expect.stringMatching(/^Nairobi – Kenya – UTC\+3 – \d\d:\d\d/),
      expect.stringMatching(/^Bangkok – Thailand – UTC\+7 – \d\d:\d\d/),
    ]);
    await page.keyboard.type('new york');
    await page.keyboard.press('Enter');
    await row('New York').waitFor();
    expect(await addZone().count()).toBe(0);
    await expect.poll(focused).toBe('Further time zones');
    await expect.poll(stored).toMatchObject({
      otherTimeZones: ['Europe/Zurich', 'Africa/Nairobi', 'Asia/Bangkok', 'America/New_York'],
    });
  });

  it('are moved up and removed by the keyboard, which is not lost', async () => {
    await store({ otherTimeZones: ['Europe/Zurich', 'Africa/Nairobi', 'Asia/Bangkok'] });
    await button('Bangkok', 'Move up').focus();
    await page.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject({
      otherTimeZones: ['Europe/Zurich', 'Asia/Bangkok', 'Africa/Nairobi'],
    });
    await expect.poll(async () => plain(String(await focused()))).toBe('Move up: Bangkok');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject({
      otherTimeZones: ['Asia/Bangkok', 'Europe/Zurich', 'Africa/Nairobi'],
    });
    await expect.poll(async () => plain(String(await focused()))).toBe('Move up: Bangkok');
    expect(await button('Bangkok', 'Move up').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject({ otherTimeZones: ['Europe/Zurich', 'Africa/Nairobi'] });
    await expect.poll(async () => plain(String(await focused()))).toBe('Remove: Geneva');
    await page.getByRole('status').filter({ hasText: 'Removed: ' }).waitFor();
    await button('Nairobi', 'Remove').click();
    await button('Geneva', 'Remove').click();
    await expect.poll(otherZones).toEqual([]);
    await expect.poll(focused).toBe('add-zone');
  });

  it('are shown, and can be removed, where this browser does not know them', async () => {
    await store({ otherTimeZones: ['Mars/Olympus_Mons'] });
    await expect.poll(otherZones).toEqual(['Olympus Mons – not known to this browser']);
    await button('Olympus Mons', 'Remove').click();
    await expect.poll(stored).toMatchObject({ otherTimeZones: [] });
  });

  it('begin with the second one that was chosen before there could be more', async () => {
    await store({ secondTimeZone: 'Europe/Rome' });
    await expect.poll(otherZones).toEqual([expect.stringContaining('Rome – Italy')]);
  });
});

describe('alerts and opening', () => {
  it('take several lead times at once, and none', async () => {
    const followed = page.getByRole('group', { name: 'Remind me before sessions that I follow' });
    const armed = page.getByRole('group', { name: 'Remind me before sessions that open by themselves' });
    expect(await followed.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await followed.getByRole('checkbox', { name: '1 hr before' }).click();
    await expect.poll(stored).toMatchObject({ followedLeads: [60] });
    await followed.getByRole('checkbox', { name: '15 mins before' }).click();
    await expect.poll(stored).toMatchObject({ followedLeads: [15, 60], armedLeads: [5] });
    await armed.getByRole('checkbox', { name: '5 mins before', exact: true }).click();
    await expect.poll(stored).toMatchObject({ followedLeads: [15, 60], armedLeads: [] });
  });

  it('keep a lead time that is not among those offered', async () => {
    await store({ armedLeads: [10] });
    const armed = page.getByRole('group', { name: 'Remind me before sessions that open by themselves' });
    await armed.getByRole('checkbox', { name: '10 mins before', checked: true }).waitFor();
    await armed.getByRole('checkbox', { name: '1 hr before' }).click();
    await expect.poll(stored).toMatchObject({ armedLeads: [10, 60] });
  });

  it('take another lead time, and nothing that is none', async () => {
    const followed = page.getByRole('group', { name: 'Remind me before sessions that I follow' });
    await followed.getByText('Another time').click();
    const field = followed.getByRole('spinbutton', { name: 'Minutes before the start' });
    for (const typed of ['0', '1441', '1.5', '']) {
      await field.fill(typed);
      await followed.getByRole('button', { name: 'Add' }).click();
      expect(await stored()).toEqual({});
    }
    await field.fill('90');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject({ followedLeads: [90] });
    await followed.getByRole('checkbox', { name: /^1 hr.* 30 mins? before$/, checked: true }).waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('take no more lead times than can be stored', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => index + 20);
    await store({ armedLeads: ten });
    const armed = page.getByRole('group', { name: 'Remind me before sessions that open by themselves' });
    await armed.getByRole('checkbox', { name: '29 mins before', checked: true }).waitFor();
    expect(await armed.getByRole('checkbox', { name: '1 hr before' }).isDisabled()).toBe(true);
    expect(await armed.getByText('Another time').count()).toBe(0);
    await armed.getByRole('checkbox', { name: '29 mins before' }).click();
    await expect.poll(stored).toMatchObject({ armedLeads: ten.slice(0, 9) });
    await armed.getByRole('checkbox', { name: '1 hr before' }).click();
    await expect.poll(stored).toMatchObject({ armedLeads: [...ten.slice(0, 9), 60] });
  });

  it('have quiet hours, once they are turned on, from and to what is typed', async () => {
    const box = page.getByRole('checkbox', { name: 'No alerts at certain hours of the day' });
    const from = page.getByLabel('From', { exact: true });
    expect(await box.isChecked()).toBe(false);
    expect(await from.count()).toBe(0);
    await box.click();
    await expect.poll(stored).toMatchObject({ quietHours: { from: 22 * 60, to: 7 * 60 } });
    expect([await from.inputValue(), await page.getByLabel('To', { exact: true }).inputValue()]).toEqual([
      '22:00',
      '07:00',
    ]);
    // As people type it, digit by digit, while each is stored.
    await from.focus();
    await page.keyboard.type('1145', { delay: 50 });
    // By a field of 12 hours it is still in the evening.
    expect(await from.inputValue()).toMatch(/^(?:11|23):45$/);
    const [hour] = (await from.inputValue()).split(':');
    await expect.poll(stored).toMatchObject({ quietHours: { from: Number(hour) * 60 + 45, to: 7 * 60 } });
    await from.fill('');
    await from.blur();
    await expect.poll(() => from.inputValue()).toBe(`${hour}:45`);
    await from.fill('07:00');
    await page.getByText('Both times are the same: there are no quiet hours.').waitFor();
    await box.click();
    await expect.poll(stored).toMatchObject({ quietHours: null });
    await expect.poll(() => from.count()).toBe(0);
  });

  it('tell of recordings, or do not', async () => {
    const box = page.getByRole('checkbox', { name: 'Tell me when a recording of them appears' });
    expect(await box.isChecked()).toBe(true);
    await box.click();
    await expect.poll(stored).toMatchObject({ tellsRecordings: false });
  });

  it('offer what happens while another tab plays, and while nobody is there', async () => {
    const audible = page.getByRole('group', { name: 'While another tab is playing sound' });
    expect(await audible.getByRole('radio', { name: /^Open behind/ }).isChecked()).toBe(true);
    await audible.getByRole('radio', { name: 'Notify me only' }).click();
    await expect.poll(stored).toMatchObject({ whenAudible: 'notify' });
    await audible.getByRole('radio', { name: 'Open in front all the same' }).click();
    await expect.poll(stored).toMatchObject({ whenAudible: 'foreground' });
    const away = page.getByRole('checkbox', { name: 'Hold back while I am away' });
    expect(await away.isChecked()).toBe(false);
    await away.click();
    await expect.poll(stored).toMatchObject({ whenAudible: 'foreground', holdsBackWhenAway: true });
  });

  it('do not look in all tabs without the permission, whatever another computer has chosen', async () => {
    await store({ looksInAllTabs: true, holdsBackWhenAway: true });
    await page.getByRole('checkbox', { name: 'Hold back while I am away', checked: true }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Find a stream/ }).isChecked()).toBe(false);
  });

  it('offer each policy', async () => {
    await page.getByRole('radio', { name: 'Nothing' }).click();
    await expect.poll(stored).toMatchObject({ opening: 'never' });
    await page.getByRole('radio', { name: 'Every session of what I follow' }).click();
    await expect.poll(stored).toMatchObject({ opening: 'followed', openOn: 'this-computer' });
    await page.getByRole('radio', { name: 'Every computer with this browser profile' }).click();
    await expect.poll(stored).toMatchObject({ opening: 'followed', openOn: 'all-computers' });
  });
});

describe('what is followed', () => {
  const total = OBSERVANCES.length;
  const section = () => page.locator('#observances');
  const allCount = () => section().locator('.toolbar .count').textContent();

  it('is every observance, until one is left out of its topic, which then stands between', async () => {
    expect(await allCount()).toBe(`${total} of ${total}`);
    const topic = section().getByRole('checkbox', { name: 'Outer space', exact: true });
    expect(await topic.isChecked()).toBe(true);
    await section().locator('summary', { hasText: 'Outer space' }).click();
    await section().getByRole('checkbox', { name: 'International Asteroid Day' }).click();
    await expect.poll(allCount).toBe(`${total - 1} of ${total}`);
    await expect.poll(() => topic.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await expect
      .poll(stored)
      .toMatchObject({ followsObservances: true, observanceExceptions: ['asteroid-day'] });
    await topic.click();
    await expect.poll(allCount).toBe(`${total} of ${total}`);
    await topic.click();
    await expect
      .poll(() => topic.evaluate((box: HTMLInputElement) => [box.checked, box.indeterminate]))
      .toEqual([false, false]);
    await section().locator('summary', { hasText: 'Outer space' }).click();
  });

  it('is all or none by one press', async () => {
    await section().getByRole('button', { name: 'Follow none' }).click();
    await expect.poll(allCount).toBe(`0 of ${total}`);
    await expect.poll(stored).toMatchObject({ followsObservances: false, observanceExceptions: [] });
    await section().getByRole('button', { name: 'Follow all' }).click();
    await expect.poll(allCount).toBe(`${total} of ${total}`);
  });

  it('is found by name, in any language', async () => {
    const search = section().getByRole('searchbox');
    await search.fill('journée mondiale de l’eau');
    await section().getByRole('checkbox', { name: 'World Water Day' }).click();
    await expect.poll(stored).toMatchObject({ observanceExceptions: ['water-day'] });
    await search.fill('nothing of the kind');
    await section().getByText('No observance matches “nothing of the kind”.').waitFor();
    await search.fill('');
  });

  it('is a body by its name, as its source writes it', async () => {
    const bodies = page.locator('#bodies');
    await expect.poll(() => bodies.locator('datalist option').count()).toBeGreaterThan(0);
    await bodies.getByRole('combobox').fill(' security council ');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toMatchObject({ followedBodies: ['Security Council'] });
    await bodies.getByRole('button', { name: 'No longer follow Security Council' }).click();
    await expect.poll(stored).toMatchObject({ followedBodies: [] });
  });
});

it('keeps on this computer what the browser does not synchronise, and says so', async () => {
  await page.evaluate(async () => {
    for (let size = 8000, key = 0; size >= 1; ) {
      const value = 'x'.repeat(size);
      await chrome.storage.sync.set({ [`filler${key++}`]: value }).catch(() => {
        size = Math.floor(size / 2);
      });
    }
  });
  const never = page.getByRole('radio', { name: 'Nothing' });
  await never.click();
  const notice = page.locator('[data-notice=storage]');
  await notice.filter({ hasText: /kept on this computer only.*quota/i }).waitFor();
  await expect.poll(() => never.isChecked()).toBe(true);
  expect(await stored()).toEqual({});
  await page.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.remove(['preferences', 'syncTrouble']);
    await chrome.storage.sync.set({ preferences: {} });
  });
  await expect.poll(() => notice.count()).toBe(0);
  await expect.poll(() => never.isChecked()).toBe(false);
});

it('sends a test alert within 30 seconds', async () => {
  await page.getByRole('button', { name: 'Send a test alert' }).click();
  await page.getByText('It will come within 30 seconds.').waitFor();
  await expect
    .poll(() => notificationIds(gavel.worker), { timeout: 30_000, interval: 500 })
    .toContain('test-alert');
});

it('asks whether the test alert was seen, and tells what may hide it on this system', async () => {
  const section = page.locator('#test');
  await section.getByRole('button', { name: 'Send a test alert' }).click();
  const question = section.getByRole('group', { name: 'Did you see it?' });
  await question.getByRole('button', { name: 'No' }).click();
  const steps = section.getByRole('list').getByRole('listitem');
  await expect.poll(() => steps.count()).toBeGreaterThan(2);
  const { os } = await page.evaluate(() => chrome.runtime.getPlatformInfo());
  if (os === 'linux') {
    await section.getByText('On Linux, this may hide it:').waitFor();
    expect((await steps.allTextContents()).join('\n')).toMatch(/GNOME.*KDE Plasma/s);
  }
  await section.getByText('Gavel cannot see what the system hides').waitFor();
  await question.getByRole('button', { name: 'Yes' }).click();
  await section.getByText('alerts reach you on this computer').waitFor();
  expect(await steps.count()).toBe(0);
});

it('says that notifications are turned off where the browser says so', async () => {
  await page.evaluate(() => {
    const { notifications } = chrome;
    Object.assign(notifications, { getPermissionLevel: async () => 'denied' });
  });
  const section = page.locator('#test');
  await section.getByRole('button', { name: 'Send a test alert' }).click();
  await section.getByText('This browser says that notifications of Gavel are turned off in it.').waitFor();
  await page.reload();
  await page.locator('#data').waitFor();
});

it('names the sources, where and when each was last read, and when it is again', async () => {
  const row = page.locator('[data-source=un-web-tv]');
  await expect.poll(() => row.textContent()).toMatch(/UN Web TV.*webtv\.un\.org.*read .*Sessions found: \d/);
  await expect.poll(() => row.textContent()).toMatch(/next try in /);
});

describe('a source by its address', () => {
  const section = () => page.locator('#sources');
  const address = () => section().getByRole('textbox', { name: 'Add a source by its address' });
  const status = () => section().locator('.add-source > [role=status]');
  const rows = () => section().locator('.sources > li');
  const addedKeys = () =>
    page.evaluate(async () =>
      Object.keys(await chrome.storage.sync.get(null)).filter((key) => key.startsWith('source:')),
    );

  async function look(typed: string): Promise<void> {
    await address().fill(typed);
    await section().getByRole('button', { name: 'Look' }).click();
  }

  it('is shown before it is added, read once it is, and can be removed and put back', async () => {
    await look('webcal://webtv.un.org/examples.ics');
    const preview = section().locator('.preview');
    await preview.waitFor();
    expect(plain(await preview.textContent())).toContain('iCalendar at webtv.un.org');
    expect(plain(await preview.textContent())).toContain('Sessions found: 7');
    expect(await preview.locator('.previewed li').count()).toBe(5);
    const name = preview.getByRole('textbox', { name: 'Name' });
    expect(await name.inputValue()).toBe('Calendar of examples');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await name.fill('My calendar');
    await preview.getByRole('button', { name: 'Add' }).click();
    const row = rows().filter({ hasText: 'My calendar' });
    await expect.poll(() => row.textContent(), { timeout: 30_000 }).toMatch(/Sessions found: 7/);
    expect(await address().inputValue()).toBe('');

    await look('https://webtv.un.org/examples.ics');
    await expect
      .poll(async () => plain(await status().textContent()))
      .toContain('among your sources already');
    expect(await address().inputValue()).toBe('https://webtv.un.org/examples.ics');

    await row.getByRole('button', { name: 'Remove My calendar' }).click();
    await section().getByRole('button', { name: 'Undo' }).waitFor();
    expect(await row.count()).toBe(0);
    expect(await addedKeys()).toEqual([]);
    await section().getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    expect(await addedKeys()).toHaveLength(1);
  });

  it('is not added when it is left', async () => {
    await look('https://webtv.un.org/examples.ics');
    await section().locator('.preview').getByRole('button', { name: 'Cancel' }).click();
    await section().locator('.preview').waitFor({ state: 'detached' });
    expect(await addedKeys()).toEqual([]);
  });

  it('is a feed that a page links to, or none', async () => {
    await look('https://webtv.un.org/page-with-feed');
    await section().getByRole('button', { name: 'The calendar' }).click();
    await section().locator('.preview').getByRole('button', { name: 'Cancel' }).click();
    await look('https://webtv.un.org/page');
    await expect
      .poll(async () => plain(await status().textContent()), { timeout: 15_000 })
      .toContain('a page without a feed');
  });

  it.each(['ftp://webtv.un.org/a.ics', 'not an address', 'https://127.0.0.1/a.ics', 'javascript:alert(1)'])(
    'is refused with a sentence where it is %s, which stays in the field',
    async (typed) => {
      await look(typed);
      await expect
        .poll(async () => plain(await status().textContent()))
        .toMatch(/is not the https or webcal address/);
      expect(await address().inputValue()).toBe(typed);
    },
  );

  it('can be turned off and on again', async () => {
    const webTv = rows().getByRole('checkbox', { name: 'UN Web TV' });
    await webTv.click();
    await expect.poll(stored).toMatchObject({ sourcesOff: ['un-web-tv'] });
    await expect.poll(() => rows().first().textContent()).toContain('off; its sessions are not listed');
    await webTv.click();
    await expect.poll(stored).toMatchObject({ sourcesOff: [] });
  });

  it('keeps a token on this computer, and never shows it', async () => {
    const item = { version: 1, id: 'of-indico', kind: 'indico', name: 'Palais', addedAt: 1 };
    const url = 'https://webtv.un.org/export/categ/12.json';
    await page.evaluate((source) => chrome.storage.sync.set({ 'source:of-indico': source }), {
      ...item,
      url,
    });
    const row = rows().filter({ hasText: 'Palais' });
    await row.locator('summary', { hasText: 'Token: not set' }).click();
    await row.getByLabel('Token for Palais').fill('indp_secret');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Token: set').waitFor();
    expect(await row.getByLabel('Token for Palais').inputValue()).toBe('');
    expect(await page.evaluate(() => chrome.storage.local.get('tokens'))).toEqual({
      tokens: { 'of-indico': 'indp_secret' },
    });
    expect(JSON.stringify(await page.evaluate(() => chrome.storage.sync.get(null)))).not.toContain('secret');
    await row.getByRole('button', { name: 'Forget the token' }).click();
    await row.getByText('Token: not set').waitFor();
  });
});

describe('settings as a file', () => {
  const section = () => page.locator('#settings-file');
  const everything = () => page.evaluate(() => chrome.storage.sync.get(null));

  async function exported(): Promise<string> {
    const download = page.waitForEvent('download');
    await section().getByRole('button', { name: 'Export settings' }).click();
    return readFile(await (await download).path(), 'utf8');
  }

  async function choose(text: string): Promise<void> {
    const buffer = Buffer.from(text);
    await section()
      .locator('input[type=file]')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer });
  }

  it('come back as they were, without tokens and without the name of this computer', async () => {
    const arm = { uid: 'un-web-tv:1_a', start: 1_900_000_000_000, title: 'A', link: null, armedAt: 1 };
    await page.evaluate(
      async (items) => {
        await chrome.storage.sync.set(items);
        await chrome.storage.local.set({
          tokens: { a: 'indp_secret' },
          ownLinks: { 'un-web-tv:1_c': 'https://meet.example.org/j/777' },
        });
      },
      {
        preferences: { version: 1, hourCycle: '24', followedBodies: ['Security Council'] },
        'arm:un-web-tv:1_a': { version: 1, deviceId: 'another-computer', ...arm },
        'remind:un-web-tv:1_b': false,
        'leads:un-web-tv:1_b': [10, 120],
        'source:a': {
          version: 1,
          id: 'a',
          kind: 'indico',
          name: 'Palais',
          url: 'https://webtv.un.org/export/categ/12.json',
          addedAt: 1,
        },
      },
    );
    const before = await everything();
    const text = await exported();
    expect(text).not.toContain('indp_secret');
    expect(text).not.toContain('another-computer');
    expect(text).not.toContain('meet.example.org');
    await page.evaluate(() => chrome.storage.sync.clear());
    await choose(text);
    await section().locator('.preview').waitFor();
    await section()
      .getByRole('radio', { name: /^Replace/ })
      .click();
    await section().getByRole('button', { name: 'Import', exact: true }).click();
    await section().getByText('The settings are imported.').waitFor();
    const after = await everything();
    const { deviceId } = await page.evaluate(() => chrome.storage.local.get('deviceId'));
    expect(after).toMatchObject({
      ...before,
      'arm:un-web-tv:1_a': { version: 1, ...arm, deviceId },
    });
  });

  it.each([
    ['not JSON', 'nothing', /holds no settings of Gavel/],
    ['of a later version', '{"gavel": 2}', /later version/],
    [
      'wrong in one place',
      '{"gavel":1,"preferences":{},"arms":[],"reminders":[],"sources":[{"id":"a","kind":"icalendar","name":"A","url":"http://e.org","addedAt":1}]}',
      /sources\[0\]\.url/,
    ],
  ])('are refused with a sentence where they are %s, and nothing changes', async (_what, text, sentence) => {
    await store({ hourCycle: '24' });
    const before = await everything();
    await choose(text);
    await expect.poll(async () => plain(await section().getByRole('status').textContent())).toMatch(sentence);
    expect(await everything()).toEqual(before);
  });
});

it('copies a report without secrets, and shows what it says', async () => {
  await page.evaluate(() =>
    chrome.storage.local.set({ ownLinks: { 'secret-uid': 'https://secret.example.org/j/777' } }),
  );
  await page.evaluate((source) => chrome.storage.sync.set({ 'source:secret-id': source }), {
    version: 1,
    id: 'secret-id',
    kind: 'icalendar',
    name: 'Secret name',
    url: 'https://webtv.un.org/secret-path.ics?key=secret-key',
    addedAt: 1,
  });
  await page.locator('[data-source=secret-id]').waitFor();
  await gavel.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const section = page.locator('#diagnostics');
  await section.getByRole('button', { name: 'Copy diagnostics' }).click();
  await section.getByText('Copied.').waitFor();
  const report = (await section.locator('pre').textContent()) ?? '';
  expect(report).toMatch(/^Gavel \d/);
  expect(report).toContain('Permission: webtv.un.org granted');
  expect(report).toContain('added (icalendar; webtv.un.org)');
  expect(report.toLowerCase()).not.toContain('secret');
});

const DECIDED_AT = Date.UTC(2026, 10, 24, 15);

const DECISIONS: readonly Decision[] = [
  {
    ...{ at: DECIDED_AT, uid: 'late', title: 'Late', start: DECIDED_AT },
    verdict: { kind: 'announced', lateBy: 360_000, absence: 'asleep' },
  },
  {
    ...{ at: DECIDED_AT, uid: 'locked', title: 'Locked', start: DECIDED_AT },
    verdict: { kind: 'not-opened', refusal: 'locked', lateBy: 0 },
  },
  ...Array.from(
    { length: 12 },
    (_, index): Decision => ({
      ...{ at: DECIDED_AT + 2000, uid: `o${index}`, title: `Opened ${index}`, start: DECIDED_AT },
      verdict: { kind: 'opened', lateBy: 2000, href: 'https://meet.example/j/12345?secret=0123abc' },
    }),
  ),
];

it('counts, shows and copies what was decided lately, without private addresses', async () => {
  await storeDecisions(page, DECISIONS);
  const section = page.locator('#decisions');
  const lines = section.locator('.decisions li');
  await section.getByRole('button', { name: /^Show all \(1\d\)$/ }).click();
  await expect.poll(() => lines.filter({ hasText: /^Opened \d/ }).count()).toBe(12);
  expect(await section.locator('[data-part=summary] li').allTextContents()).toEqual(
    expect.arrayContaining([
      'On time: 12',
      expect.stringMatching(/^Late by 6 mins?: 1 \(the computer was asleep\)$/),
      'Not opened: 1 (the screen was locked)',
    ]),
  );
  await gavel.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await section.getByRole('button', { name: 'Copy' }).click();
  await section.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').filter((line) => /\| Opened \d+ \|/.test(line))).toHaveLength(12);
  expect(copied).toContain(
    '2026-11-25 00:00:02 UTC+9 = 2026-11-24T15:00:02Z | Opened 3 | Opened at 00:00:02. (meet.example)',
  );
  expect(copied).not.toMatch(/12345|secret|0123abc/);
});

it('offers how long past sessions are kept, and the language of the programme', async () => {
  await page.getByRole('radio', { name: 'For ever' }).click();
  await expect.poll(stored).toMatchObject({ archive: 'forever' });
  const language = page.getByLabel('Language of the programme');
  expect(await language.locator('option').allTextContents()).toEqual([
    'العربية',
    '中文',
    'English',
    'Français',
    'Русский',
    'Español',
  ]);
  await language.selectOption('Français');
  await expect.poll(stored).toMatchObject({ programmeLanguage: 'fr' });
});

it('says on top that the database was built anew', async () => {
  await page.evaluate(() =>
    chrome.storage.local.set({ databaseTrouble: { kind: 'rebuilt', sentence: 'x', at: Date.now() } }),
  );
  await page.locator('main > [data-notice=storage]').filter({ hasText: 'damaged' }).waitFor();
  await page.evaluate(() => chrome.storage.local.remove(['databaseTrouble']));
});

it('deletes everything after a question, shows the defaults, and arms its alarms again', async () => {
  await page.getByRole('radio', { name: 'Nothing' }).click();
  await expect.poll(stored).toMatchObject({ opening: 'never' });
  const before = await page.evaluate(() => chrome.storage.local.get('deviceId'));
  const asked = server.asked.length;
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await stored()).toMatchObject({ opening: 'never' });
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  await page.evaluate(() => chrome.alarms.clearAll());
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  // It waits for whatever is still to be read of what the tests before have changed.
  await page.getByText('All of it is deleted.').waitFor({ timeout: 90_000 });
  await expect
    .poll(() => page.getByRole('radio', { name: 'Sessions that I set to open' }).isChecked())
    .toBe(true);
  expect(await page.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
  await expect
    .poll(() => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).sort()))
    .toEqual(['next', 'tick']);
  await expect.poll(() => page.evaluate(() => chrome.storage.local.get('deviceId'))).not.toEqual(before);
  await expect.poll(() => server.asked.length, { timeout: 30_000 }).toBeGreaterThan(asked);
  await expect
    .poll(() => page.locator('#bodies datalist option').count(), { timeout: 30_000 })
    .toBeGreaterThan(0);
});

describe.each([
  ['English', null, 'ltr'],
  ['Arabic', 'ar', 'rtl'],
] as const)('in %s', (_name, language, direction) => {
  beforeEach(async () => {
    await store({ language });
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe(direction);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, in %s colours, with all that can be open',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.locator('.topic summary').first().click();
      await page.locator('.topic .observance').first().waitFor();
      await page.locator('#data button').click();
      await page.locator('#quiet-hours').click();
      await page.locator('#alerts input[type=time]').first().waitFor();
      await page.locator('#alerts summary').first().click();
      await page.locator('#test button').first().click();
      await page.locator('#test .answers button').last().click();
      await page.locator('#diagnostics button').click();
      await page.locator('#diagnostics summary').click();
      await storeDecisions(page, DECISIONS);
      await page.locator('#decisions button').last().click();
      await page.locator('#decisions summary').click();
      await page.locator('.add-source input').first().fill('https://webtv.un.org/examples.ics');
      await page.locator('.add-source button[type=submit]').first().click();
      await page.locator('#sources .preview').waitFor();
      await page.locator('#home-zone').click();
      // All of the list, with its headings, once: axe looks at each of its lines.
      if (colorScheme === 'dark') await page.locator('#home-zone').fill('+5');
      await page.locator('#home-zone-options').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('#sources .preview button').last().click();
      await page.locator('#data button').last().click();
      await page.locator('.topic summary').first().click();
    },
  );

  it.each([384, 1000])('does not overflow %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.setViewportSize({ width: 384, height: 800 });
  });
});

/** The part of the API of extensions that the tests ask in the page. */
declare const chrome: {
  readonly storage: Readonly<Record<'sync' | 'local', StorageArea>>;
  readonly runtime: { getPlatformInfo(): Promise<{ readonly os: string }> };
  readonly notifications: object;
  readonly alarms: { getAll(): Promise<readonly { readonly name: string }[]>; clearAll(): Promise<boolean> };
};

interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}
