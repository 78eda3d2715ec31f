import { beforeEach, describe, expect, it } from 'vitest';
import { type SourceState, troubleOf } from '../../domain/source-state';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { calendarFile, journalDay, sessionFeed } from '../browser/server/publishers';
import { armOf, START, session } from '../builders';
import { type Computer, passTimeUntil, settle, sleepUntil, startComputer } from '../fakes/computer';
import type { Server } from '../fakes/network';
import { cards, webTv } from './web-tv';
import { armHere, newSyncingWorker, prefer, type SyncingWorker } from './worker';

const WEB_TV = 'webtv.un.org';
const FEED = 'feed.example.org';
const CALENDAR = 'calendar.example.org';
const JOURNAL = ['journal.un.org', 'journal-api.un.org'];

let computer: Computer;
let worker: SyncingWorker;
let servers: Readonly<Record<string, Server>>;

/** Serves every host by its name; others cannot be reached. */
const serve: Server = (asked) => {
  const server = servers[new URL(asked.url).host];
  if (server === undefined) throw new TypeError('fetch failed');
  return server(asked);
};

const dead: Server = () => {
  throw new TypeError('fetch failed');
};

const announced = [{ id: '7', title: 'A lecture on the sea', start: new Date(START + 3 * HOUR) }];
const feed: Server = () => new Response(sessionFeed('A feed', announced));
const calendar: Server = () =>
  new Response(
    calendarFile('A calendar', [{ id: 'c1', title: 'A hearing', start: new Date(START + 5 * HOUR) }]),
  );

beforeEach(async () => {
  computer = startComputer(START);
  worker = await newSyncingWorker();
  servers = {
    [WEB_TV]: webTv({ '2026-11-24': cards(2, START + HOUR) }),
    [FEED]: feed,
    [CALENDAR]: calendar,
  };
  computer.network.serve(serve);
});

async function add(id: string, kind: string, url: string, more: { readonly timeZone?: string } = {}) {
  const { writeAddedSources } = await import('../../platform/added-sources');
  await writeAddedSources([{ id, kind, name: id, url, addedAt: START, ...more }]);
  computer.permissions.grant(`https://${new URL(url).hostname}/*`);
}

const addFeed = () => add('feed', 'session-feed', `https://${FEED}/feed.json`);
const addCalendar = () => add('calendar', 'icalendar', `https://${CALENDAR}/a.ics`);

/** Lets a sync run to its end. Returns the hosts that it asked, in order. */
async function synced(reason: 'clock' | 'look' | 'now' = 'clock', only?: string): Promise<readonly string[]> {
  const before = computer.network.asked.length;
  await settle(worker.sync(reason, only));
  return computer.network.asked.slice(before).map(({ url }) => new URL(url).host);
}

async function stateOf(id: string): Promise<SourceState> {
  const state = await worker.readSourceState(id);
  if (state === undefined) throw new Error(`${id} is not known`);
  return state;
}

const titles = async () => (await worker.sessionsFrom(START, 100)).map((entry) => entry.session.title);

const count = (hosts: readonly string[], host: string): number => hosts.filter((one) => one === host).length;

describe('sources that the user added', () => {
  beforeEach(async () => {
    await addFeed();
    await addCalendar();
  });

  it('flow into the schedule beside those that come with Gavel', async () => {
    const hosts = await synced();
    expect([count(hosts, WEB_TV), count(hosts, FEED), count(hosts, CALENDAR)]).toEqual([9, 1, 1]);
    expect(await titles()).toEqual(expect.arrayContaining(['A lecture on the sea', 'A hearing']));
  });

  it('are read side by side: a slow host keeps no other waiting', async () => {
    servers = { ...servers, [WEB_TV]: () => new Promise(() => undefined) };
    void worker.sync('clock');
    await passTimeUntil(() => computer.network.asked.length === 3);
    expect(Date.now() - START).toBeLessThan(2 * SECOND);
  });

  it('are read while a slow host is still being read, and that one by nobody else', async () => {
    const quick = servers[WEB_TV] ?? dead;
    servers = {
      ...servers,
      [WEB_TV]: async (asked) => {
        await new Promise((resolve) => setTimeout(resolve, 15 * SECOND));
        return quick(asked);
      },
    };
    let isOver = false;
    const first = worker.sync('clock').then(() => {
      isOver = true;
    });
    await passTimeUntil(() => Date.now() > START + 40 * SECOND);
    const before = computer.network.asked.length;
    await settle(worker.sync('now', 'feed'));
    await settle(worker.sync('clock'));
    expect(isOver).toBe(false);
    const asked = computer.network.asked.slice(before).map(({ url }) => new URL(url).host);
    expect(count(asked, FEED)).toBe(1);
    await settle(first);
    const dates = computer.network.asked.map(({ url }) => url).filter((url) => url.includes(WEB_TV));
    expect([dates.length, new Set(dates).size]).toEqual([9, 9]);
  });

  it('do not wait for a host that is down', async () => {
    servers = { ...servers, [FEED]: dead };
    await synced();
    expect(troubleOf(await stateOf('un-web-tv'))).toBeNull();
    expect((await stateOf('feed')).requests['session-feed/feed']?.failure).toMatchObject({
      reason: 'network',
    });
    expect(await titles()).toContain('A hearing');
  });

  it('that are turned off are not read, and their sessions leave', async () => {
    await synced();
    await prefer(worker, { sourcesOff: ['feed', 'un-web-tv'] });
    sleepUntil(START + 8 * HOUR);
    expect(await synced()).toEqual([CALENDAR]);
    expect(await titles()).not.toContain('A lecture on the sea');
    expect(await worker.readSourceState('feed')).toBeUndefined();
  });

  it('are read at once, alone, when someone asks for it', async () => {
    await synced();
    sleepUntil(Date.now() + MINUTE);
    expect(await synced('now', 'feed')).toEqual([FEED]);
    sleepUntil(Date.now() + 5 * SECOND);
    expect(await synced('now', 'feed')).toEqual([]);
  });
});

describe('two sources of one host', () => {
  beforeEach(async () => {
    await addFeed();
    await add('second', 'session-feed', `https://${FEED}/second.json`);
    await prefer(worker, { sourcesOff: ['un-web-tv'] });
  });

  it('are asked one after the other, with a pause of a second', async () => {
    const times: number[] = [];
    servers = {
      [FEED]: (asked) => {
        times.push(Date.now());
        return feed(asked);
      },
    };
    await synced();
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(SECOND);
  });

  it('wait together where it is down, and for as long as it asks', async () => {
    servers = { [FEED]: () => new Response('', { status: 429, headers: { 'retry-after': '7200' } }) };
    expect(await synced()).toEqual([FEED]);
    servers = { [FEED]: feed };
    sleepUntil(START + 110 * MINUTE);
    expect(await synced()).toEqual([]);
    expect(await synced('now', 'second')).toEqual([]);
    sleepUntil(START + 121 * MINUTE);
    expect(await synced()).toEqual([FEED, FEED]);
  });

  it('both leave it alone, also when the one that was told so is gone', async () => {
    servers = { [FEED]: feed };
    await synced();
    servers = { [FEED]: () => new Response('', { status: 429, headers: { 'retry-after': '28800' } }) };
    sleepUntil(START + 10 * MINUTE);
    expect(await synced('now', 'second')).toEqual([FEED]);
    expect(await synced('now', 'feed')).toEqual([]);
    await prefer(worker, { sourcesOff: ['un-web-tv', 'second'] });
    sleepUntil(START + 7 * HOUR);
    expect(await synced()).toEqual([]);
    sleepUntil(START + 8 * HOUR + 11 * MINUTE);
    expect(await synced()).toEqual([FEED]);
  });
});

describe('a source that cannot be read as it was added', () => {
  it('has failed, says so once, and keeps no other from being read', async () => {
    await add('broken', 'indico', 'https://indico.example.org/');
    await add('unknown', 'of-a-later-version', `https://${CALENDAR}/c`);
    await addFeed();
    expect(await synced()).toContain(FEED);
    const failures = async () =>
      Promise.all(['broken', 'unknown'].map(async (id) => troubleOf(await stateOf(id))?.failure));
    const first = await failures();
    expect(first).toEqual([
      expect.objectContaining({ sentence: expect.stringContaining('of a category or an event') }),
      expect.objectContaining({ sentence: expect.stringContaining('of-a-later-version') }),
    ]);
    sleepUntil(START + HOUR);
    await synced();
    expect(await failures()).toEqual(first);
  });
});

describe('a permission that was taken away', () => {
  it('costs that host alone, without an error at every tick', async () => {
    await addFeed();
    computer.permissions.revoke(`https://${FEED}/*`);
    expect(await synced()).not.toContain(FEED);
    const failure = (await stateOf('feed')).requests['session-feed/feed']?.failure;
    expect(failure).toMatchObject({ reason: 'no-permission', at: expect.any(Number) });
    sleepUntil(START + HOUR);
    await synced();
    expect((await stateOf('feed')).requests['session-feed/feed']?.failure).toEqual(failure);
  });

  it('of one of two hosts leaves the other to be read', async () => {
    await prefer(worker, { sourcesOff: ['un-web-tv'] });
    for (const host of JOURNAL) computer.permissions.grant(`https://${host}/*`);
    computer.permissions.revoke(`https://${JOURNAL[0]}/*`);
    servers = {
      'journal-api.un.org': ({ url }) => new Response(journalDay(url.slice(-10), 'America/New_York', [])),
    };
    expect(new Set(await synced())).toEqual(new Set(['journal-api.un.org']));
    const { requests } = await stateOf('un-journal');
    expect(requests['un-journal/config']?.failure).toMatchObject({ reason: 'no-permission' });
    expect(requests['un-journal/geneva/2026-11-24']).toMatchObject({ failure: null, failures: 0 });
  });
});

describe('what a source remembers', () => {
  it('is given back to it: the Journal is read from where its config says', async () => {
    await prefer(worker, { sourcesOff: ['un-web-tv'] });
    for (const host of JOURNAL) computer.permissions.grant(`https://${host}/*`);
    servers = {
      'journal.un.org': ({ url }) =>
        url.endsWith('config.json')
          ? new Response(JSON.stringify({ baseUrl: 'https://journal.un.org/data/' }))
          : new Response(journalDay(url.slice(-10), 'America/New_York', [])),
      'journal-api.un.org': ({ url }) => new Response(journalDay(url.slice(-10), 'America/New_York', [])),
    };
    await synced();
    sleepUntil(START + 2 * HOUR);
    expect(new Set(await synced())).toEqual(new Set(['journal.un.org']));
    expect(computer.network.asked.at(-1)?.url).toContain('https://journal.un.org/data/officialsnew/');
  });
});

describe('the language that the user wants programmes in', () => {
  it('is asked for', async () => {
    await prefer(worker, { programmeLanguage: 'fr' });
    await synced();
    expect(computer.network.asked[0]?.url).toBe('https://webtv.un.org/fr/schedule/2026-11-24');
  });
});

describe('without network', () => {
  beforeEach(() => addFeed());

  it('nothing is asked, nothing has failed, and what was due stays due', async () => {
    Object.assign(navigator, { onLine: false });
    expect([await synced(), await synced('look'), await synced('now', 'feed')]).toEqual([[], [], []]);
    expect((await stateOf('feed')).requests).toEqual({});
    Object.assign(navigator, { onLine: true });
    expect(await synced()).toHaveLength(10);
  });

  it('that goes away in between, nothing has failed either', async () => {
    const server = servers[WEB_TV] ?? dead;
    let answered = 0;
    servers = {
      ...servers,
      [WEB_TV]: (asked) => {
        answered += 1;
        if (answered < 3) return server(asked);
        Object.assign(navigator, { onLine: false });
        throw new TypeError('fetch failed');
      },
    };
    await synced();
    const { requests } = await stateOf('un-web-tv');
    expect(Object.keys(requests)).toHaveLength(2);
    expect(Object.values(requests).every(({ failure }) => failure === null)).toBe(true);
    Object.assign(navigator, { onLine: true });
    servers = { ...servers, [WEB_TV]: server };
    expect(count(await synced(), WEB_TV)).toBe(7);
  });
});

describe('a computer that wakes', () => {
  it('tries once more after a minute what it could not reach', async () => {
    await addFeed();
    await worker.noteTick(START);
    await synced();
    const wakesAt = START + 8 * HOUR;
    sleepUntil(wakesAt);
    await worker.noteTick(wakesAt);
    servers = {};
    expect(new Set(await synced())).toEqual(new Set([WEB_TV, FEED]));
    const tries: number[] = [];
    for (let minute = 1; minute <= 4; minute += 1) {
      sleepUntil(wakesAt + minute * MINUTE + 2 * SECOND);
      await worker.noteTick(Date.now());
      if ((await synced()).length > 0) tries.push(minute);
    }
    expect(tries).toEqual([1]);
  });
});

describe('a session that is to open', () => {
  const about = session({ uid: 'un-web-tv:1_a0000000', start: START + HOUR, end: START + 2 * HOUR });

  it('has its day read every 5 minutes from two hours before it, and no other', async () => {
    await synced();
    await armHere(worker, armOf(about));
    sleepUntil(START + 6 * MINUTE);
    await settle(worker.sync('clock'));
    const dates = computer.network.asked.slice(9).map(({ url }) => url.slice(-10));
    expect(dates).toEqual(['2026-11-24']);
  });

  describe('and has no link', () => {
    const meeting = {
      ...{ id: 'm-1', title: 'Informal consultations on the sea' },
      ...{ body: 'General Assembly', room: 'Conference Room 4' },
      ...{ start: new Date(START + 4 * HOUR), end: new Date(START + 6 * HOUR) },
    };

    beforeEach(async () => {
      await prefer(worker, { sourcesOff: ['un-web-tv'] });
      computer.permissions.grant('https://journal-api.un.org/*');
      servers = {
        'journal-api.un.org': ({ url, headers }) => {
          const isDay = url.endsWith('/2026-11-24') && headers.get('location') === 'new york';
          return new Response(journalDay(url.slice(-10), 'America/New_York', isDay ? [meeting] : []));
        },
      };
      await synced();
    });

    const detailsAsked = () =>
      computer.network.asked.filter(({ url }) => url.endsWith('/officials/m-1')).length;

    async function uidOfMeeting(): Promise<string> {
      const entry = (await worker.sessionsFrom(START, 100)).find(({ session: found }) =>
        found.title.startsWith(meeting.title),
      );
      if (entry === undefined) throw new Error(`It is not in ${(await titles()).join()}`);
      return entry.uid;
    }

    it('is asked about by itself, hourly, once it is armed; every 5 minutes when it is near', async () => {
      sleepUntil(START + 5 * MINUTE);
      await synced();
      expect(detailsAsked()).toBe(0);
      const start = meeting.start.getTime();
      await armHere(worker, armOf(session({ uid: await uidOfMeeting(), start, links: [] })));
      const minutes: number[] = [];
      for (let minute = 10; minute < 180; minute += 2) {
        sleepUntil(START + minute * MINUTE);
        const before = detailsAsked();
        // Its failures would make it wait: the server has nothing to say, which is no failure.
        servers = {
          ...servers,
          'journal-api.un.org': withNothing(servers['journal-api.un.org'] ?? dead),
        };
        await synced();
        if (detailsAsked() > before) minutes.push(minute);
      }
      const early = minutes.filter((minute) => minute < 120);
      const near = minutes.filter((minute) => minute >= 122);
      expect(early.length).toBeLessThanOrEqual(3);
      expect(near.length).toBeGreaterThanOrEqual(8);
    });

    it('is asked about at once when someone wants to know more, but not twice in 5 minutes', async () => {
      const { readDetails } = await import('../../background/sync');
      sleepUntil(START + 10 * MINUTE);
      const uid = await uidOfMeeting();
      await settle(readDetails(uid));
      expect(detailsAsked()).toBe(1);
      await settle(readDetails(uid));
      expect(detailsAsked()).toBe(1);
      sleepUntil(START + 17 * MINUTE);
      await settle(readDetails(uid));
      expect(detailsAsked()).toBe(2);
      expect(troubleOf(await stateOf('un-journal'))).toBeNull();
    });

    it('is not asked about where the session is unknown, or there is no network', async () => {
      const { readDetails } = await import('../../background/sync');
      await settle(readDetails('un-journal:nothing'));
      Object.assign(navigator, { onLine: false });
      await settle(readDetails(await uidOfMeeting()));
      expect(detailsAsked()).toBe(0);
    });
  });
});

/** The same server, which knows no more about any one meeting. */
function withNothing(server: Server): Server {
  return (asked) => (asked.url.includes('/officials/') ? new Response('', { status: 404 }) : server(asked));
}
