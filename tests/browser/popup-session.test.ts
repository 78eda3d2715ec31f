import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_ARMS } from '../../domain/arm';
import { formatClockTime } from '../../domain/format';
import { type ScheduleEntry, toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { unreadSource, withRequest } from '../../domain/source-state';
import { DAY, HOUR } from '../../domain/time';
import { armOf, plainSession } from '../builders';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { zoneOfNoonAt } from './noon-zone';
import { storeEntries, storeFilter, storeSources, storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

/** Full hours, the first of them more than two ahead. */
const SOON = Math.ceil(Date.now() / HOUR) * HOUR + 2 * HOUR;

/** All times of one test are of one day, whenever it runs. */
const TIME_ZONE = zoneOfNoonAt(SOON);

let server: WebTvServer;
let gavel: Gavel;
let popup: Page;

beforeAll(async () => {
  server = await startWebTvServer();
  gavel = await startGavel({ port: server.port, timeZone: TIME_ZONE, locale: 'en-GB' });
  popup = await gavel.openPopup();
  await untilSynced(popup);
  await storeFilter(popup, 'all');
  await storeEntries(popup, [
    entryNamed('The next one', {}),
    MOVED,
    entryNamed('Behind closed doors', { access: 'closed', links: [] }),
    TWO_READINGS,
    { ...entryNamed('Dropped by its source', {}), unlistedSince: Date.now() - HOUR },
    LONG,
    entryNamed('Climate, the first day', { start: SOON - 6 * DAY, end: SOON - 6 * DAY + HOUR }),
    entryNamed('Climate, the last day', { start: SOON - 4 * DAY, end: SOON - 4 * DAY + HOUR }),
    entryNamed('Another subject', { start: SOON - 5 * DAY, end: SOON - 5 * DAY + HOUR }),
  ]);
  await row('The next one').waitFor();
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

/** A session that nobody follows, two hours ahead; its title is its id. */
function entryNamed(title: string, overrides: Partial<Session>): ScheduleEntry {
  const uid = `un-web-tv:${title}`;
  const session = plainSession({ uid, title, start: SOON, end: SOON + HOUR, ...overrides });
  // No list that is read while the test runs.
  return toScheduleEntry(session, 'un-web-tv/elsewhere', Date.now());
}

/** The entry as the Journal reports it too, in its own words where they differ. */
function alsoInJournal(entry: ScheduleEntry, overrides: Partial<Session> = {}): ScheduleEntry {
  const [report] = entry.reports;
  if (report === undefined) throw new RangeError('An entry without a report');
  const source = { kind: 'un-journal', url: 'https://journal-api.un.org/api/officialsnew/2026-11-24' };
  const session = { ...report.session, source, ...overrides };
  return { ...entry, reports: [report, { ...report, sourceId: 'un-journal', session }] };
}

const MOVED: ScheduleEntry = {
  ...alsoInJournal(
    entryNamed('Moved by an hour', { start: SOON + HOUR, end: SOON + 2 * HOUR, place: 'Hall 3' }),
  ),
  changes: [{ kind: 'moved', at: Date.now() - HOUR, from: SOON, to: SOON + HOUR }],
};

const TWO_READINGS = alsoInJournal(
  entryNamed('Read in two ways', { certainty: 'contradictory', alternativeStart: SOON + 5 * HOUR }),
  { start: SOON + 5 * HOUR },
);

const LONG: ScheduleEntry = {
  ...entryNamed('A long conference', { statedTime: '10 a.m.–6 p.m.' }),
  details: {
    summary: 'A week of panels.',
    place: 'Palais of the examples',
    links: [{ kind: 'register', href: 'https://indico.un.org/event/1/registrations/2' }],
    parts: [
      { title: 'Opening words', start: SOON, end: SOON + HOUR / 2 },
      { title: 'First panel', start: SOON + HOUR / 2, end: null },
    ],
  },
};

function row(title: string): Locator {
  return popup.locator('[data-row=session]').filter({ has: popup.getByText(title, { exact: true }) });
}

const clock = (instant: number) =>
  formatClockTime(instant, { locale: 'en-GB', timeZone: TIME_ZONE, hourCycle: 'automatic' });

describe('a row', () => {
  it('names the room and both sources of a session', async () => {
    expect(await row('Moved by an hour').locator('[data-part=place]').textContent()).toBe('Hall 3');
    expect(await row('Moved by an hour').locator('[data-part=origin]').textContent()).toBe(
      'UN Web TV and UN Journal',
    );
  });

  it('tells the old and the new time of what moved', async () => {
    expect(await row('Moved by an hour').locator('[data-news=moved]').textContent()).toBe(
      `Moved: was ${clock(SOON)}, now ${clock(SOON + HOUR)}`,
    );
  });

  it('offers neither reminder nor opening for a closed meeting, and says that it is one', async () => {
    const closed = row('Behind closed doors');
    expect(await closed.textContent()).toContain('Closed meeting');
    expect(await closed.locator('[data-action=open], [data-action=remind]').count()).toBe(0);
    expect(await row('A long conference').locator('[data-action=open], [data-action=remind]').count()).toBe(
      2,
    );
  });

  it('tells both readings of a contradiction and whose they are, and counts down to neither', async () => {
    const text = (await row('Read in two ways').textContent())?.replace(/[\u2068\u2069]/g, '');
    expect(text).toContain(`${clock(SOON)} by UN Web TV, ${clock(SOON + 5 * HOUR)} by UN Journal`);
    expect(await row('Read in two ways').locator('[data-part=countdown]').textContent()).toBe('');
  });

  it('says that its source no longer lists it', async () => {
    expect(await row('Dropped by its source').textContent()).toContain('no longer listed by its source');
  });
});

describe('the details', () => {
  const button = () => row('A long conference').locator('[data-action=details]');

  it('are opened and closed by the keyboard, and the focus stays', async () => {
    expect(await popup.locator('[data-part=details]').count()).toBe(0);
    expect(await button().getAttribute('aria-expanded')).toBe('false');
    await button().press('Enter');
    const details = popup.locator('[data-part=details]');
    await details.waitFor();
    expect(await button().getAttribute('aria-expanded')).toBe('true');
    expect(await button().getAttribute('aria-controls')).toBe(await details.getAttribute('id'));
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true);
    await button().press('Enter');
    await details.waitFor({ state: 'detached' });
  });

  it('tell place, stated time, summary, links and parts', async () => {
    await button().click();
    const details = popup.locator('[data-part=details]');
    const text = await details.textContent();
    for (const part of ['A week of panels.', 'Palais of the examples', '10 a.m.–6 p.m.', 'UN Web TV'])
      expect(text).toContain(part);
    expect(await details.locator('[data-link=register] a').getAttribute('href')).toBe(
      'https://indico.un.org/event/1/registrations/2',
    );
    expect(await details.locator('.parts li').allTextContents()).toEqual([
      `${clock(SOON)}–${clock(SOON + HOUR / 2)} Opening words`,
      `${clock(SOON + HOUR / 2)} First panel`,
    ]);
    expect(await violationsOf(popup)).toEqual([]);
    await button().click();
  });

  it('come in while they are open', async () => {
    const moved = row('Moved by an hour');
    await moved.locator('[data-action=details]').click();
    await storeEntries(popup, [{ ...MOVED, details: { summary: 'Words that came later.', links: [] } }]);
    await moved.getByText('Words that came later.').waitFor();
    await moved.locator('[data-action=details]').click();
  });
});

describe('the search through what is over', () => {
  const titles = () => popup.locator('[data-part=found] [data-part=title]').allTextContents();

  beforeAll(async () => {
    await storeFilter(popup, 'observances');
    await popup.locator('#tab-recordings').click();
  });

  it('finds by words, the latest day first, whatever is followed', async () => {
    await popup.getByRole('searchbox', { name: 'Search past sessions' }).fill('climate day');
    await expect.poll(titles).toEqual(['Climate, the last day', 'Climate, the first day']);
    expect(await popup.locator('[data-part=found] [data-day]').count()).toBe(2);
    expect(await violationsOf(popup)).toEqual([]);
  });

  it('says that nothing is found', async () => {
    await popup.getByRole('searchbox').fill('xylophone');
    await popup.getByText('No past session matches').waitFor();
    expect(await titles()).toEqual([]);
  });

  it('ends where nothing is typed', async () => {
    await popup.getByRole('searchbox').fill('');
    await popup.locator('[data-part=found]').waitFor({ state: 'detached' });
  });
});

describe('sources that fail', () => {
  const failing = (id: string, reason: 'status' | 'no-permission') =>
    withRequest(unreadSource({ id, kind: 'icalendar', name: `Calendar ${id}` }), 'all', {
      askedAt: Date.now(),
      interval: HOUR,
      jitter: 1,
      readAt: null,
      count: 0,
      problems: [],
      failures: 1,
      failure: { reason, sentence: 'It did not work.', at: Date.now() },
      notBefore: 0,
    });

  it('take two lines at most, what the user can mend first; the others are counted', async () => {
    // The servers of the test do not have all that Gavel reads.
    const before = await popup.locator('[data-notice]').count();
    await storeSources(popup, [
      failing('one', 'status'),
      failing('two', 'no-permission'),
      failing('three', 'status'),
      failing('four', 'status'),
    ]);
    await popup.locator('[data-notice=more]').waitFor();
    const notices = await popup.locator('[data-notice]').allTextContents();
    expect(notices).toEqual([
      expect.stringContaining('Calendar two'),
      expect.stringMatching(`: ${before + 3}$`),
    ]);
    await storeSources(
      popup,
      ['one', 'two', 'three', 'four'].map((id) => unreadSource({ id, kind: 'icalendar', name: id })),
    );
    await popup.locator('[data-notice=more]').waitFor({ state: 'detached' });
  });
});

describe('a choice that is refused', () => {
  it('is told, and the control shows what is stored', async () => {
    const arms = Array.from({ length: MOST_ARMS }, (_, index) => ({
      ...armOf(plainSession({ uid: `un-web-tv:${index}`, start: SOON })),
      version: 1,
    }));
    await storeSynced(popup, Object.fromEntries(arms.map((arm) => [`arm:${arm.uid}`, arm])));
    await popup.locator('#tab-upcoming').click();
    await storeFilter(popup, 'all');
    const open = row('A long conference').locator('[data-action=open]');
    await open.click();
    await popup.getByRole('alert').getByText('There is no room').waitFor();
    expect(await open.getAttribute('aria-pressed')).toBe('false');
    expect(await violationsOf(popup)).toEqual([]);
  });
});

describe('without a network', () => {
  it('says from when the list is, and no longer once there is one', async () => {
    await gavel.context.setOffline(true);
    await popup.locator('[data-notice=no-network]').waitFor();
    await gavel.context.setOffline(false);
    await popup.locator('[data-notice=no-network]').waitFor({ state: 'detached' });
  });
});
