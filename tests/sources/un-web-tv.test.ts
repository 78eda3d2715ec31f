import { describe, expect, it } from 'vitest';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { DocumentError, type Reading } from '../../sources/source';
import { card, fixture, page, read, URL_OF_DAY } from './un-web-tv-page';

function only(reading: Reading): Session {
  expect(reading.problems).toEqual([]);
  expect(reading.sessions).toHaveLength(1);
  const [session] = reading.sessions;
  if (session === undefined) throw new Error('no session');
  return session;
}

/** What a person would note of a session. */
function summary({ uid, title, start, end, category, links, liveBadge }: Session): string {
  const time = (instant: number | null) =>
    instant === null ? '?' : new Date(instant).toISOString().slice(0, 19);
  const link = links.map(({ kind, href }) => `${kind} ${href}`).join();
  return [uid, title, `${time(start)}–${time(end)}`, category ?? '-', link, liveBadge ? 'LIVE' : ''].join(
    ' | ',
  );
}

describe('a winter day', () => {
  const reading = read(fixture('winter-day'));

  it('is read in full and in order', () => {
    const asset = 'https://webtv.un.org/en/asset';
    expect(reading.problems).toEqual([]);
    expect(reading.sessions.map(summary)).toEqual([
      `un-web-tv:1_a4xq0w2p | Third Committee, 41st meeting - General Assembly, 81st session | 2026-11-24T15:00:00–? | General Assembly | live ${asset}/k1a/k1a4xq0w2p | LIVE`,
      `un-web-tv:1_c90h7rtz | Women, peace & security in the Sahel - Security Council, 10311th meeting | 2026-11-24T20:00:00–? | Security Council | live ${asset}/k1c/k1c90h7rtz | `,
      `un-web-tv:1_wz2m5d8k | (Part 2) Launch of the world report on rivers | 2026-11-25T00:30:00–? | High-level Events | live ${asset}/k1w/k1wz2m5d8k | `,
      `un-web-tv:1_wq7e1b3n | (Part 1) Launch of the world report on rivers | 2026-11-24T09:00:00–2026-11-24T11:47:31 | High-level Events | recording ${asset}/k1w/k1wq7e1b3n | `,
      `un-web-tv:1_h5t6y7u8 | Geneva briefing: the director's "café" talk on <b>bold</b> steps | 2026-11-24T10:30:00–2026-11-24T11:28:04 | - | recording ${asset}/k1h/k1h5t6y7u8 | `,
      `un-web-tv:1_g1o0f2a3 | FA07 - Harvest Forum: opening of the hall | 2026-11-24T13:00:00–2026-11-24T14:10:00 | Agencies, Funds & Programmes | recording ${asset}/k1g/k1g1o0f2a3 | `,
    ]);
  });

  it('says of each session where it comes from, and nothing that it does not know', () => {
    expect(reading.sessions[1]).toEqual({
      uid: 'un-web-tv:1_c90h7rtz',
      title: 'Women, peace & security in the Sahel - Security Council, 10311th meeting',
      role: 'other',
      start: Date.UTC(2026, 10, 24, 20),
      end: null,
      timeZone: 'America/New_York',
      status: 'confirmed',
      certainty: 'exact',
      access: 'open',
      statedTime: '2026-11-24T20:00:00-05:00',
      observanceId: null,
      links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1c/k1c90h7rtz' }],
      category: 'Security Council',
      source: { kind: 'un-web-tv', url: URL_OF_DAY },
    });
  });

  it('takes no time from its address', () => {
    const elsewhere = read(fixture('winter-day'), 'https://webtv.un.org/en/schedule/2019-02-03');
    expect(elsewhere.sessions.map(({ start }) => start)).toEqual(reading.sessions.map(({ start }) => start));
  });

  it('reads the same where the page has other line ends', () => {
    expect(read(fixture('winter-day').replaceAll('\n', '\r\n'))).toEqual(reading);
  });
});

describe('a troubled day', () => {
  const { sessions, problems } = read(fixture('troubled-day'));
  const byAsset = new Map(sessions.map((session) => [session.uid.slice(-2), session]));
  const problemsOf = (title: string) => problems.filter((problem) => problem.includes(title));

  it('keeps what can be read and leaves out what cannot', () => {
    expect([...byAsset.keys()]).toEqual(['01', '06', '07', '10', '11', '12', '13', '14']);
  });

  it.each([
    ['A meeting with an offset nobody knows', '+02:00'],
    ['A meeting without a time', 'no time'],
    ['A second meeting without a time', 'no time'],
    ['A meeting behind a script', 'no page of UN Web TV'],
    ['A meeting on a site that looks alike', 'no page of UN Web TV'],
    ['A meeting on 31 June', 'not a time'],
    ['A meeting in words', 'not a time'],
    ['A meeting at two times', 'two times'],
  ])('names the problem of “%s”', (title, reason) => {
    expect(problemsOf(title)).toHaveLength(1);
    expect(problemsOf(title)[0]).toContain(reason);
  });

  it('names the badges that say nothing it knows', () => {
    expect(problems.slice(8)).toEqual([
      'The badge “Live captions” is no length and not known to mean live; nothing is made of it.',
      'The badge “1:02” is no length and not known to mean live; nothing is made of it.',
    ]);
  });

  it('names no other problem, and repeats no hostile address', () => {
    expect(problems).toHaveLength(10);
    expect(JSON.stringify({ sessions, problems })).not.toMatch(/javascript:|webtv\.un\.org\.example/);
  });

  it('is not misled by another element with a node id', () => {
    expect(byAsset.get('01')?.start).toBe(Date.UTC(2026, 6, 8, 13));
  });

  it('takes a page in another language, and the same asset on the other site, by UN Web TV’s own address', () => {
    expect(byAsset.get('06')?.links).toEqual([
      { kind: 'live', href: 'https://webtv.un.org/fr/asset/k1p/k1p0000006' },
    ]);
    expect(byAsset.get('07')?.links).toEqual([
      { kind: 'live', href: 'https://webtv.un.org/en/asset/k1p/k1p0000007' },
    ]);
  });

  it('reads the suffixes Z and +00:00', () => {
    expect(byAsset.get('06')?.start).toBe(Date.UTC(2026, 6, 8, 17));
    expect(byAsset.get('07')?.start).toBe(Date.UTC(2026, 6, 8, 18));
  });

  it('sees what is cancelled and what is postponed, and what only speaks of it', () => {
    expect(byAsset.get('10')?.status).toBe('cancelled');
    expect(byAsset.get('11')?.status).toBe('postponed');
    expect(byAsset.get('12')?.status).toBe('confirmed');
  });

  it('takes only the badge “Live” for live, and only HH:MM:SS for a length', () => {
    expect(byAsset.get('12')).not.toHaveProperty('liveBadge');
    expect(byAsset.get('12')?.end).toBeNull();
    expect(byAsset.get('14')?.liveBadge).toBe(true);
  });

  it('calls a session ambiguous that stands at two times', () => {
    expect(byAsset.get('13')).toMatchObject({
      certainty: 'ambiguous',
      start: Date.UTC(2026, 6, 8, 22),
      alternativeStart: Date.UTC(2026, 6, 8, 23),
    });
  });

  it('gives a time before a card to that card, and to no further one', () => {
    expect(byAsset.get('14')?.start).toBe(Date.UTC(2026, 6, 9, 0));
    expect(byAsset.has('15')).toBe(false);
  });
});

describe('the time rule', () => {
  it.each([
    ['2026-02-12T15:00:00-05:00', 'Security Council, 10 a.m. New York', '2026-02-12T15:00:00.000Z'],
    ['2026-02-13T09:00:00-05:00', 'a committee, 10 a.m. Vienna', '2026-02-13T09:00:00.000Z'],
    ['2025-10-17T12:00:00-04:00', 'a forum, 2 p.m. Rome', '2025-10-17T12:00:00.000Z'],
    ['2025-11-06T20:00:00-05:00', 'First Committee, 3 p.m. New York', '2025-11-06T20:00:00.000Z'],
    ['2025-12-12T20:45:00-05:00', 'Trusteeship Council, 3:45 p.m. New York', '2025-12-12T20:45:00.000Z'],
    ['2026-03-08T07:30:00-05:00', 'an hour that New York skips', '2026-03-08T07:30:00.000Z'],
    ['2028-02-29T23:59:59Z', 'a leap day', '2028-02-29T23:59:59.000Z'],
    ['\n  2026-02-12T15:00:00+00:00\n', 'with white space around it', '2026-02-12T15:00:00.000Z'],
  ])('%s (%s)', (time, _what, expected) => {
    const session = only(read(page(card({ time }))));
    expect(new Date(session.start ?? Number.NaN).toISOString()).toBe(expected);
    expect(session.statedTime).toBe(time.trim());
  });

  it.each([
    '2026-02-12T15:00:00-03:00',
    '2026-02-12T15:00:00+01:00',
    '2026-02-12T15:00:00-0500',
    '2026-02-12T15:00:00−05:00',
    '2026-02-12T15:00:00z',
    '2026-02-12T15:00:00.000Z',
    '2026-02-12T15:00:00 -05:00',
    '2026-02-12T15:00:00-05:00[America/New_York]',
    '2026-02-12T15:00:00',
    '2026-02-12T15:00',
    '2026-02-12',
    '2026-02-30T15:00:00-05:00',
    '2026-13-01T15:00:00-05:00',
    '2026-02-12T24:00:00-05:00',
    '2026-02-12T15:60:00-05:00',
    '2026-02-12T15:00:60-05:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '-002026-02-12T15:00:00Z',
    '1770908400',
    'tomorrow',
    '',
  ])('leaves %j out and says so', (time) => {
    const { sessions, problems } = read(page(card({ time })));
    expect(sessions).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('A meeting');
    expect(problems[0]).toContain(time);
  });

  it('names an unknown offset', () => {
    const { problems } = read(page(card({ time: '2026-02-12T15:00:00-03:00' })));
    expect(problems[0]).toContain('“-03:00”');
  });

  it('gives the parts of a card within a card to the inner one', () => {
    const outer = `<div class="un3-card-row-video"><div class="mediaun-timezone">2026-11-24T10:00:00-05:00</div>
      ${card({ time: '2026-11-24T11:00:00-05:00', link: '/en/asset/k1p/k1p0000002', title: 'Inner' })}
      <h4><a href="/en/asset/k1p/k1p0000001">Outer</a></h4></div>`;
    const { sessions, problems } = read(page(outer));
    expect(sessions.map(({ title, start }) => [title, start])).toEqual([
      ['Inner', Date.UTC(2026, 10, 24, 11)],
    ]);
    expect(problems).toEqual(['“Outer” (k1p0000001) has no time and is left out.']);
  });

  it('does not take a time that stands after the link, nor the one of the card before', () => {
    const late = `<div class="un3-card-row-video"><h4><a href="/en/asset/k1p/k1p0000001">Late</a></h4>
      <div class="mediaun-timezone">2026-11-24T15:00:00-05:00</div></div>`;
    const without = `<div class="un3-card-row-video"><h4><a href="/en/asset/k1p/k1p0000002">Without</a></h4></div>`;
    const { sessions, problems } = read(page(late, without));
    expect(sessions).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  it('takes the nearest of several before the link', () => {
    const several = `<div class="mediaun-timezone">2026-11-24T10:00:00-05:00</div>
      <div class="mediaun-timezone">2026-11-24T11:00:00-05:00</div>
      <div class="un3-card-row-video"><h4><a href="/en/asset/k1p/k1p0000001">Several</a></h4></div>`;
    expect(only(read(page(several))).start).toBe(Date.UTC(2026, 10, 24, 11));
  });
});

describe('the end', () => {
  it.each([
    ['', null],
    ['<span class="badge">00:00:00</span>', null],
    ['<span class="badge">00:00:01</span>', 1000],
    ['<span class="badge">02:47:31</span>', (2 * 60 * 60 + 47 * 60 + 31) * 1000],
    ['<div class="badge">01:00:00</div>', HOUR], // in the overlay any element is a badge
    ['<span class="badge">24:00:00</span>', 24 * HOUR],
    ['<span class="badge">24:00:01</span>', null],
    ['<span class="badge">00:60:00</span>', null],
    ['<span class="badge">1:00:00</span>', null],
    ['<span class="badge">01:00:00 h</span>', null],
    ['<span class="badge">Live</span><span class="badge">01:00:00</span>', null],
  ])('beside %j is %j after the start', (badges, expected) => {
    const [session] = read(page(card({ badges }))).sessions;
    if (session === undefined) throw new Error('no session');
    const { start, end, links } = session;
    expect(end === null || start === null ? null : end - start).toBe(expected);
    expect(links[0]?.kind).toBe(expected === null ? 'live' : 'recording');
  });

  it.each([
    ['<span class="badge">Live</span>', true],
    ['<span class="badge">\n LIVE </span>', true],
    ['<span class="badge"><i class="icon"></i> live</span>', true],
    ['<span class="badge">Live soon</span>', undefined],
    ['<span class="badge">Alive</span>', undefined],
    ['<span class="label">Live</span>', undefined],
    ['', undefined],
  ])('beside %j the live badge is %j', (badges, expected) => {
    expect(read(page(card({ badges, title: 'Live' }))).sessions[0]?.liveBadge).toBe(expected);
  });
});

describe('a badge', () => {
  const problemsOf = (...badges: readonly string[]) =>
    read(page(...badges.map((badge) => card({ badges: `<span class="badge">${badge}</span>` })))).problems;

  it.each(['Live', 'LIVE', '02:47:31', '00:00:00', '', ' '])('is understood: “%s”', (badge) => {
    expect(problemsOf(badge)).toEqual([]);
  });

  it.each(['Live soon', 'Live Now', 'Alive', '1:00:00', '00:60:00', '01:00:00 h', 'New'])(
    'of which nothing is made is named: “%s”',
    (badge) => {
      expect(problemsOf(badge)).toEqual([
        `The badge “${badge}” is no length and not known to mean live; nothing is made of it.`,
      ]);
    },
  );

  it('is named once, however many cards have it, and of many different ones the first 20', () => {
    expect(problemsOf('New', 'New', 'New')).toHaveLength(1);
    const many = problemsOf(...Array.from({ length: 60 }, (_, index) => `Badge ${index}`));
    expect(many).toHaveLength(21);
    expect(many[20]).toBe('There are more badges that nothing is made of.');
  });
});

describe('the page of yesterday', () => {
  const NAMES = ['k1p0000001', 'k1p0000002', 'k1p0000003'] as const;
  const dayWith = (...badges: readonly string[]) =>
    page(
      ...NAMES.map((id, index) => {
        const badge = badges[index] ?? '';
        return card({
          link: `/en/asset/k1p/${id}`,
          time: `2026-11-23T1${index}:00:00-05:00`,
          badges: badge === '' ? '' : `<span class="badge">${badge}</span>`,
        });
      }),
    );
  const url = 'https://webtv.un.org/en/schedule/2026-11-23';

  it('turns what has a length into a recording with an end, and only that', () => {
    const { sessions, problems } = read(dayWith('01:30:00', '00:00:00'), url);
    expect(problems).toEqual([]);
    expect(sessions.map(({ end, links }) => [end, links[0]?.kind])).toEqual([
      [Date.UTC(2026, 10, 23, 11, 30), 'recording'],
      [null, 'live'],
      [null, 'live'],
    ]);
    expect(sessions.map(({ liveBadge }) => liveBadge)).toEqual([undefined, undefined, undefined]);
  });

  it('keeps uid and address as the length appears', () => {
    const [before, after] = [dayWith('00:00:00'), dayWith('00:42:10')].map(
      (text) => read(text, url).sessions[0],
    );
    expect(after?.uid).toBe(before?.uid);
    expect(after?.links[0]?.href).toBe(before?.links[0]?.href);
    expect(after?.end).toBe(Date.UTC(2026, 10, 23, 10, 42, 10));
  });

  it('may still show something live', () => {
    const [session] = read(dayWith('Live'), url).sessions;
    expect(session).toMatchObject({ liveBadge: true, end: null, links: [{ kind: 'live' }] });
  });
});

describe('an asset in two sections', () => {
  const bare = card({ title: '', category: '' });
  const live = card({ badges: '<span class="badge">Live</span>', category: 'Security Council' });
  const over = card({ badges: '<span class="badge">01:00:00</span>' });
  const unscheduled = card({ time: '' });

  it.each([
    ['live first', [live, bare]],
    ['live last', [bare, live]],
    ['live among many', [bare, unscheduled, live, bare]],
  ])('is one session with the best of both: %s', (_name, cards) => {
    const { sessions } = read(page(...cards));
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      title: 'A meeting',
      category: 'Security Council',
      liveBadge: true,
      start: Date.UTC(2026, 10, 24, 15),
      certainty: 'exact',
    });
  });

  it('has an end where one of them knows it', () => {
    expect(only(read(page(card({}), over))).end).toBe(Date.UTC(2026, 10, 24, 16));
    expect(only(read(page(over, card({})))).end).toBe(Date.UTC(2026, 10, 24, 16));
  });

  it('has its end from the section that knows it, not from one whose clock stands at zero', () => {
    const zero = card({ badges: '<span class="badge">00:00:00</span>' });
    expect(only(read(page(zero, over))).end).toBe(Date.UTC(2026, 10, 24, 16));
  });

  it('is known by its id, whatever the language or the site of the link', () => {
    const links = [
      '/en/asset/k1p/k1p8hht1gr',
      '/fr/asset/k1p/k1p8hht1gr',
      'https://media.un.org/en/asset/k1p/k1p8hht1gr',
    ];
    expect(only(read(page(...links.map((link) => card({ link }))))).uid).toBe('un-web-tv:1_p8hht1gr');
  });
});

describe('a link', () => {
  it.each([
    '/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'http://webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'https://www.webtv.un.org/en/asset/k1p/k1p8hht1gr',
    '//webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'https://media.un.org/en/asset/k1p/k1p8hht1gr',
    ' /en/asset/k1p/k1p8hht1gr ',
    '/en/asset/k1p/k1p8hht1gr/?a=b&amp;c=d#e',
  ])('%s leads to the asset', (link) => {
    expect(only(read(page(card({ link }))))).toMatchObject({
      uid: 'un-web-tv:1_p8hht1gr',
      links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
    });
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,/en/asset/k1p/k1p8hht1gr',
    'https://evil.example/en/asset/k1p/k1p8hht1gr',
    '//evil.example/en/asset/k1p/k1p8hht1gr',
    '\\\\evil.example\\en\\asset\\k1p\\k1p8hht1gr',
    'https://webtv.un.org@evil.example/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org.evil.example/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org:8443/en/asset/k1p/k1p8hht1gr',
    'https://user:secret@webtv.un.org/en/asset/k1p/k1p8hht1gr',
    '/en/asset/k1p/../../../user/logout',
    '/en/asset/k1p/k1p8hht1gr/../../x',
    '/en/asset/k1q/k1p8hht1gr',
    '/en/asset/k1p',
    '/en/schedule/2026-11-24',
    '#',
    '',
  ])('%j is a problem, and nothing of it comes out', (link) => {
    const reading = read(page(card({ link })));
    expect(reading.sessions).toEqual([]);
    expect(reading.problems).toEqual(['The card “A meeting” leads to no page of UN Web TV and is left out.']);
  });

  it('may be the one on the picture alone, or the title of it', () => {
    const picture = `<div class="un3-card-row-video">
      <div class="mediaun-timezone">2026-11-24T15:00:00-05:00</div>
      <a class="ajax-popup-link" href="/en/asset/k1p/k1p8hht1gr"><img alt="A picture"></a>
      <div class="media-asset__title"><div class="field__item">By its picture</div></div></div>`;
    expect(only(read(page(picture))).title).toBe('By its picture');
    expect(only(read(page(card({ title: 'By its <em>link</em>' })))).title).toBe('By its link');
  });

  it('of the title counts where the picture has another', () => {
    const two = `<div class="un3-card-row-video">
      <a class="ajax-popup-link" href="/en/asset/k1p/k1p0000002"></a>
      <div class="mediaun-timezone">2026-11-24T15:00:00-05:00</div>
      <h4><a href="javascript:void(0)">A meeting</a> <a href="/en/asset/k1p/k1p0000001">A meeting</a></h4></div>`;
    expect(only(read(page(two))).uid).toBe('un-web-tv:1_p0000001');
  });
});

describe('a title', () => {
  it.each([
    ['Women &amp; Girls &lt;script&gt;alert(1)&lt;/script&gt;', 'Women & Girls <script>alert(1)</script>'],
    ['Peace<script>alert(1)</script> talks<br>today<!-- or not -->', 'Peace talks today'],
    ['  A\n\tlong &nbsp; way ', 'A long way'],
    ['A&#8238;txt.exe&#7;', 'Atxt.exe'],
    ['السلام &mdash; 和平', 'السلام — 和平'],
    ['(Part 1) 11th session', '(Part 1) 11th session'],
    ['<div>Peace</div><p>talks</p>today', 'Peace talks today'],
  ])('%j is %j', (title, expected) => {
    expect(only(read(page(card({ title })))).title).toBe(expected);
  });

  it('is cut where it has no end, between characters', () => {
    const { title } = only(read(page(card({ title: '🕊'.repeat(10_000) }))));
    expect(title).toMatch(/^🕊{249}…$/u);
    expect(only(read(page(card({ title: 'x'.repeat(500) })))).title).toBe('x'.repeat(500));
    expect(only(read(page(card({ title: 'x'.repeat(501) })))).title).toBe(`${'x'.repeat(499)}…`);
  });

  it('is a problem where there is none', () => {
    const { sessions, problems } = read(page(card({ title: ' ' })));
    expect(sessions).toEqual([]);
    expect(problems[0]).toContain('k1p8hht1gr');
  });

  it.each([
    ['CANCELLED - Security Council, 10200th meeting', 'cancelled'],
    ['CANCELED: Press briefing', 'cancelled'],
    ['[Cancelled] Press briefing', 'cancelled'],
    ['Cancelled: Press briefing', 'cancelled'],
    ['Press briefing (cancelled)', 'cancelled'],
    ['Press briefing - Cancelled', 'cancelled'],
    ['Security Council CANCELLED meeting', 'cancelled'],
    ['POSTPONED - Press briefing', 'postponed'],
    ['Press briefing (Postponed)', 'postponed'],
    ['Postponed elections: a panel', 'confirmed'],
    ['The debt that was cancelled in 1953', 'confirmed'],
    ['Cancelled debts', 'confirmed'],
    ['UNCANCELLED', 'confirmed'],
    ['ANNULÉ - Point de presse', 'cancelled'],
    ['Séance ANNULÉE - Conseil de sécurité', 'cancelled'],
    ['ANNULEE : Point de presse', 'cancelled'],
    ['Point de presse (annulé)', 'cancelled'],
    ['REPORTÉE - Troisième Commission', 'postponed'],
    ['Rencontre avec la presse [Reporté]', 'postponed'],
    ['Dettes annulées et élections reportées : un débat', 'confirmed'],
    ['REPORTES DE LA COMISIÓN', 'confirmed'],
    ['CANCELADA - Consejo de Seguridad', 'cancelled'],
    ['Rueda de prensa (cancelado)', 'cancelled'],
    ['Rueda de prensa (aplazada)', 'postponed'],
    ['POSPUESTO: Rueda de prensa', 'postponed'],
    ['Las deudas canceladas de 1953', 'confirmed'],
    ['ОТМЕНЕНО - Совет Безопасности', 'cancelled'],
    ['Брифинг для прессы (отменён)', 'cancelled'],
    ['Заседание ПЕРЕНЕСЕНО на завтра', 'postponed'],
    ['Право, отменено которое было в 1953 году', 'confirmed'],
    ['[已取消] 安全理事会', 'cancelled'],
    ['安全理事会（取消）', 'cancelled'],
    ['安全理事会 - 推迟', 'postponed'],
    ['取消债务问题小组讨论', 'confirmed'],
    ['(ملغاة) إحاطة صحفية', 'cancelled'],
    ['ملغى - مجلس الأمن', 'cancelled'],
    ['مجلس الأمن - مؤجلة', 'postponed'],
    ['الديون الملغاة: حلقة نقاش', 'confirmed'],
  ])('%j means that the session is %s', (title, status) => {
    expect(only(read(page(card({ title })))).status).toBe(status);
  });
});

describe('what is not the schedule', () => {
  it.each(['challenge', 'login', 'maintenance'])('%s: is refused', (name) => {
    expect(() => read(fixture(name))).toThrow(DocumentError);
  });

  it('is named by its title', () => {
    expect(() => read(fixture('challenge'))).toThrow(
      `${URL_OF_DAY} is not the schedule of UN Web TV but “Just a moment...”.`,
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['text', 'Service unavailable'],
    ['JSON', '{"sessions": [], "html": "</html>"}'],
    ['XML', '<?xml version="1.0"?><rss><channel/></rss>'],
    ['an end without a begin', '</html>'],
    ['an empty page', '<html></html>'],
    ['another page', '<html><title>News</title><body><h6>Latest</h6></body></html>'],
    [
      'a page that mentions UN Web TV',
      '<html><title>News</title><body><h1>UN Web TV</h1>webtv.un.org</body></html>',
    ],
    ['a page not found', '<html><title>Page not found | UN Web TV</title></html>'],
    ['a French page not found', '<html><title>Page non trouvée | Web TV de l’ONU</title></html>'],
    ['a Russian front page', '<html lang="ru"><title>Главная | Web TV ООН</title></html>'],
    ['a French front page', '<html lang="fr"><title>Accueil | Web TV de l’ONU</title></html>'],
    ...[
      'Un instant…',
      'Un momento…',
      'Один момент…',
      '请稍候…',
      'لحظة…',
      'Accès refusé',
      'Page introuvable',
    ].map((title) => [
      `a page called ${title}`,
      `<html><title>${title}</title><a href="/fr/schedule/2026-11-24">24</a></html>`,
    ]),
    ['a page behind a login', '<html><title>UN Web TV</title><input type="password"></html>'],
    ['bytes', String.fromCharCode(...Array.from({ length: 1000 }, (_, index) => (index * 7919) % 256))],
  ])('%s: is refused', (_name, text) => {
    expect(() => read(text)).toThrow(DocumentError);
  });
});

describe('an empty day', () => {
  it('is empty, and no failure', () => {
    expect(read(fixture('empty-day'))).toEqual({ sessions: [], problems: [] });
  });

  it.each([
    ['its title', '<title>Schedule | UN Web TV</title>'],
    ['its address', '<link rel="canonical" href="https://webtv.un.org/en/schedule/2026-12-01">'],
    ['its days', '<a href="/en/schedule/2026-12-02">2</a>'],
    ['its sections', '<h6>\n Coming Up </h6>'],
    ['its wrapper', '<div class="view-display--attachment-coming-up"></div>'],
  ])('is known by %s', (_name, sign) => {
    expect(read(`<html><body>${sign}</body></html>`)).toEqual({ sessions: [], problems: [] });
  });
});
