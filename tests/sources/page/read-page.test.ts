import { describe, expect, it } from 'vitest';
import { type PageDocument, readPage } from '../../../sources/page/read-page';
import { expectValid } from '../hostile-session';
import { KNOWN_PAGES, LINK_KINDS, toDocument } from './known-pages';

function utc(instant: number | null | undefined): string | null {
  return instant == null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function read(text: string, overrides: Partial<PageDocument> = {}) {
  const format = text.trimStart().startsWith('<') ? 'html' : 'text';
  const url = 'https://www.un.org/en/events/programme';
  const reading = readPage({ text, format, url, publishedOn: null, ...overrides });
  for (const { session } of reading.sessions) expectValid(session);
  return reading;
}

function sessionsOf(text: string, overrides: Partial<PageDocument> = {}) {
  return read(text, overrides).sessions.map(({ session }) => session);
}

const WHEN = '10 September 2021, 9–11 a.m. (NY time)';

describe.each(['html', 'text'] as const)('a known page as %s', (format) => {
  it.each(KNOWN_PAGES)('$id has its sessions and no other', (page) => {
    const { sessions } = readPage(toDocument(page, format));
    const times = sessions.map(({ session }) => `${utc(session.start)} ${utc(session.end)}`);
    expect(times.toSorted()).toEqual(page.sessions.map(({ start, end }) => `${start} ${end}`).toSorted());
    for (const known of page.sessions) {
      const session = sessions.find((found) => utc(found.session.start) === known.start)?.session;
      expect(utc(session?.alternativeStart)).toBe(known.alternative ?? null);
      if (known.role !== undefined) expect(session?.role).toBe(known.role);
      if (known.title !== undefined) expect(session?.title).toBe(known.title);
      if (known.status !== undefined) expect(session?.status).toBe(known.status);
      for (const kind of LINK_KINDS)
        if (known[kind] !== undefined) expect(session?.links).toContainEqual({ kind, href: known[kind] });
    }
  });
});

describe('the title of a session', () => {
  it.each([
    ['a bullet above', `<h1>Week</h1><ul><li>Panel on reefs</li></ul><p>Discussion</p><p>${WHEN}</p>`],
    ['a heading above', `<h1>Week</h1><h3>Panel on reefs</h3><p>${WHEN}</p>`],
    ['words in bold above', `<h1>Week</h1><p><b>Panel on reefs</b></p><p>${WHEN}</p>`],
    ['the words before', `<h1>Week</h1><p>Panel on reefs: ${WHEN}</p>`],
    ['the words behind', `<h1>Week</h1><p>10 September 2021, 9–11 a.m. Panel on reefs</p><p>UNHQ</p>`],
    ['a cell', `<h1>Week</h1><table><tr><td>${WHEN}</td><td>Panel on reefs</td></tr></table>`],
    ['the page', `<h1>Panel on reefs</h1><p>The panel will take place on ${WHEN}.</p>`],
  ])('is %s', (_, text) => {
    expect(sessionsOf(text).map(({ title }) => title)).toEqual(['Panel on reefs']);
  });

  it('is below, where the page puts each time first', () => {
    const text = `Week of reefs\n10 May 2024, 10:00 UTC\nPanel on reefs\n11 May 2024, 10:00 UTC\nPanel on corals`;
    expect(sessionsOf(text).map(({ title }) => title)).toEqual(['Panel on reefs', 'Panel on corals']);
  });
});

describe('the role of a session', () => {
  it('is that of its section, which ends with the next of its level', () => {
    const entry = (title: string, day: number) => `<h3>${title}</h3><p>${day} May 2024, 10:00 UTC</p>`;
    const text = `<h1>Week</h1><h2>Main event</h2>${entry('Opening of it', 1)}
      <h2>Side events</h2>${entry('Panel on reefs', 2)}${entry('Panel on corals', 3)}<h2>Later</h2>${entry('Review of it', 4)}`;
    expect(sessionsOf(text).map(({ role }) => role)).toEqual(['main', 'side', 'side', 'other']);
  });

  it.each([
    ['Événements parallèles', 'side'],
    ['Eventos paralelos:', 'side'],
    ['Événement principal', 'main'],
    ['Evento principal:', 'main'],
  ])('is told by “%s”', (heading, role) => {
    expect(sessionsOf(`<h1>X</h1><h2>${heading}</h2><h3>Panel on reefs</h3><p>${WHEN}</p>`)[0]?.role).toBe(
      role,
    );
  });
});

describe('links', () => {
  it('are those of the session, not of its neighbours or of the page', () => {
    const text = `<h1>Week</h1><nav><a href="/live">Watch live</a></nav>
      <h3>Panel on reefs</h3><p>1 May 2024, 10:00 UTC</p><p><a href="https://youtu.be/reefs">Watch live</a></p>
      <h3>Panel on corals</h3><p>2 May 2024, 10:00 UTC</p><p>Register: https://un.zoom.us/webinar/register/WN_c</p>
      <p><a href="/about">About us</a></p>`;
    expect(sessionsOf(text).map(({ links }) => links)).toEqual([
      [{ kind: 'live', href: 'https://youtu.be/reefs' }],
      [{ kind: 'register', href: 'https://un.zoom.us/webinar/register/WN_c' }],
    ]);
  });

  it('are resolved against the page, embedded videos too', () => {
    const text = `<h3>Panel on reefs</h3><p>${WHEN} <a href="/concept">Concept note</a></p>
      <p>Watch the recording:</p><iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0"></iframe>`;
    expect(sessionsOf(text)[0]?.links).toEqual([
      { kind: 'info', href: 'https://www.un.org/concept' },
      { kind: 'recording', href: 'https://www.youtube.com/watch?v=abcdefghijk' },
    ]);
  });
});

describe('the same session', () => {
  it('is one, whatever is stated of it a second time', () => {
    const text = `<h1>Panel (10 September, 9-11 a.m.)</h1><p>Join us on ${WHEN}.</p><p>UN Headquarters</p><p>${WHEN}</p>`;
    expect(sessionsOf(text, { publishedOn: '2021-09-01' })).toHaveLength(1);
  });

  it('is two under two titles', () => {
    const text = `<h3>Panel on reefs</h3><p>${WHEN}</p><h3>Panel on corals</h3><p>${WHEN}</p>`;
    expect(sessionsOf(text)).toHaveLength(2);
  });

  it('is ambiguous where markup and prose disagree', () => {
    const event = { '@type': 'Event', name: 'Talk', startDate: '2024-05-10T10:00:00Z' };
    const text = `<script type="application/ld+json">${JSON.stringify(event)}</script><h1>Talk</h1><p>10 May 2024, 10 a.m. New York time</p>`;
    expect(sessionsOf(text)).toMatchObject([
      {
        certainty: 'ambiguous',
        start: Date.parse('2024-05-10T10:00:00Z'),
        alternativeStart: Date.parse('2024-05-10T14:00:00Z'),
      },
    ]);
  });
});

describe('what it is shown with', () => {
  it('are its own words, and the text of the page on both sides', () => {
    const [found] = read(`<h3>Panel on reefs</h3><p>Come: ${WHEN}. All are welcome.</p>`).sessions;
    expect(found?.context).toEqual({
      before: 'Panel on reefs Come: ',
      words: WHEN,
      after: '. All are welcome.',
    });
    expect(found?.session.statedTime).toBe(WHEN);
  });

  it('is a uid that stays when the page is read again, and when the time moves', () => {
    const page = (when: string) =>
      `<h3>Panel on reefs</h3><p>${when}</p><h3>Panel on corals</h3><p>${when}</p>`;
    const uids = (text: string) => sessionsOf(text).map(({ uid }) => uid);
    expect(uids(page(WHEN))).toEqual(uids(page('11 September 2021, 9 a.m. (NY time)')));
    expect(new Set(uids(page(WHEN))).size).toBe(2);
  });

  it('is the observance that the page is about, near its day', () => {
    const page = (when: string) => `<h1>World Oceans Day</h1><h3>Panel on reefs</h3><p>${when}</p>`;
    expect(sessionsOf(page('7 June 2024, 10:00 UTC'))[0]?.observanceId).toBe('oceans-day');
    expect(sessionsOf(page('7 December 2024, 10:00 UTC'))[0]?.observanceId).toBeNull();
  });

  it('is its day where nobody knows the zone', () => {
    const [found] = read('<h3>Panel on reefs</h3><p>10 September 2021, 9–11 a.m.</p>').sessions;
    expect(found?.lacksZone).toBe(true);
    expect(found?.session).toMatchObject({ start: null, date: '2021-09-10', certainty: 'date-only' });
  });
});

describe('zones that the page declares', () => {
  it.each([
    ['for all', 'All times are New York time.', '2021-09-10T14:00:00Z'],
    ['above a column', 'Time (CEST)', '2021-09-10T08:00:00Z'],
    ['by a label', 'Time zone: Nairobi', '2021-09-10T07:00:00Z'],
  ])('%s', (_, line, start) => {
    const text = `<h1>Week</h1><p>${line}</p><h3>Panel on reefs</h3><p>10 September 2021, 10:00</p>`;
    expect(sessionsOf(text).map((session) => utc(session.start))).toEqual([start]);
  });

  it('leave two readings where a venue says another', () => {
    const text = `<h1>Week</h1><p>All times are New York time.</p><h3>Panel on reefs</h3>
      <p>10 September 2021, 10:00</p><p>Venue: Palais des Nations</p>`;
    expect(sessionsOf(text)[0]?.certainty).toBe('ambiguous');
  });
});

describe('white space', () => {
  it.each(['\n', '  \n', ' \n ', '\t', '\u00a0', '\u202f', '\u2028', '\u0001', '\u200b ', '\r\n\t\t'])(
    '%j is one space in what is shown',
    (space) => {
      const words = ['10', 'September', '2021,', '9–11', 'a.m.', '(NY', 'time)'];
      const [session] = sessionsOf(`<h1>Panel</h1><p>${words.join(space)}</p>`);
      expect(session?.statedTime).toBe(words.join(' '));
    },
  );
});

describe('calendars', () => {
  it('are told, each once, by the words of the link, else by its title', () => {
    const text =
      '<a href="/a.ics">Add to calendar</a><a href="webcal://www.un.org/a.ics">Subscribe</a><link rel="alternate" type="text/calendar" href="/feed" title="All events">';
    expect(read(text).calendars).toEqual([
      { url: 'https://www.un.org/a.ics', name: 'Add to calendar' },
      { url: 'https://www.un.org/feed', name: 'All events' },
    ]);
  });

  it('are named by their titles where the words of all links are the same', () => {
    const text = '<a href="/a.ics" title="Council">here</a><a href="/b.ics" title="Assembly">Click here</a>';
    expect(read(text).calendars.map(({ name }) => name)).toEqual(['Council', 'Assembly']);
  });

  it('are named by words with markup in them, and by format and host where there are none', () => {
    const text =
      '<nav><a href="/a.ics">The <b>whole</b> programme</a></nav><a href="/b.ics"><img src="/b.png"></a>Words behind';
    expect(read(text).calendars.map(({ name }) => name)).toEqual([
      'The whole programme',
      'iCalendar, www.un.org',
    ]);
  });
});

describe('the day of publication', () => {
  const GRAPH = {
    '@graph': [
      { '@type': 'WebSite', hasPart: { datePublished: '2001-01-01' } },
      { '@type': 'NewsArticle', datePublished: '2021-09-03T22:10:00-04:00' },
    ],
  };

  it.each([
    ['<meta property="article:published_time" content="2021-09-01T10:00:00Z">', '2021-09-01'],
    ['<meta itemprop="datePublished" content="2021-09-01">', '2021-09-01'],
    ['<time pubdate datetime="2021-09-02T10:00">2 September</time>', '2021-09-02'],
    [
      '<p class="byline"><span itemprop="dateCreated datePublished" content="2021-09-02">x</span></p>',
      '2021-09-02',
    ],
    [`<script type="application/ld+json">${JSON.stringify(GRAPH)}</script>`, '2021-09-03'],
    ['<script type="application/ld+json">[{"datePublished":["2021-09-03"]}]</script>', '2021-09-03'],
    ['<time datetime="2021-09-02">2 September</time>', null],
    ['<meta name="date" content="yesterday"><time pubdate datetime="2021-13-01">x</time>', null],
    [
      '<script type="application/ld+json">{"datePublished":5,"mainEntity":{"datePublished":"2021-01-01"}}</script>',
      null,
    ],
  ])('%s', (markup, day) => {
    expect(read(`<h1>Panel</h1>${markup}`).publishedOn).toBe(day);
  });

  it('is that of the user, else of the head, of JSON-LD, of the address, else the day of reading', () => {
    const url = 'https://news.un.org/en/story/2021/09/04/panel';
    const meta = '<meta name="date" content="2021-09-01">';
    const script = '<script type="application/ld+json">{"datePublished":"2021-09-03"}</script>';
    const dayOf = (text: string, overrides: Partial<PageDocument>) =>
      read(`<p>Words</p>${text}`, { readOn: '2026-01-01', ...overrides }).publishedOn;
    expect(dayOf(meta + script, { url, publishedOn: '2020-05-05' })).toBe('2020-05-05');
    expect(dayOf(script + meta, { url })).toBe('2021-09-01');
    expect(dayOf(script, { url })).toBe('2021-09-03');
    expect(dayOf('', { url })).toBe('2021-09-04');
    expect(dayOf('', {})).toBe('2026-01-01');
  });

  it('decides on the year', () => {
    const text = '<h1>Panel</h1><time pubdate datetime="2023-12-20">x</time><p>12 January, 10:00 UTC</p>';
    expect(sessionsOf(text, { readOn: '2026-05-01' }).map(({ start }) => utc(start))).toEqual([
      '2024-01-12T10:00:00Z',
    ]);
  });
});
