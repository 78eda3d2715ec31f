import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEventsCalendar } from '../../sources/events-calendar';
import { parseIndico } from '../../sources/indico';
import { parseSessionFeed } from '../../sources/session-feed';
import { DocumentError } from '../../sources/source';
import { readJournalConfig } from '../../sources/un-journal-config';
import { mutate, randomFrom } from './hostile-json';
import { expectSound, readOrRefuse } from './hostile-session';
import {
  type HostileEntry,
  journalDetail,
  NOW,
  readJournalDetail,
  START,
  SUBJECTS,
} from './hostile-subjects';

const MEGABYTE = 1024 * 1024;

/** The first bytes of a PNG image, undecodable ones replaced, as `platform/http` does. */
const IMAGE = new TextDecoder().decode(
  Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    0x0d,
    0x49,
    0x48,
    0x44,
    0x52,
    0xff,
    0xd8,
  ),
);

const HIGH = String.fromCharCode(0xd83d);
const LOW = String.fromCharCode(0xde00);

/** What JSON can be that is no document of any source. */
const NO_DOCUMENTS = ['null', 'true', '0', '-1e308', '""', '"text"', '[]', '[null]', '[[]]', '{}', '{"x":1}'];

const IMPOSSIBLE_TIMES = [
  '2026-02-30T10:00:00',
  '2026-13-01T10:00:00',
  '2026-11-25T25:00:00',
  '2026-11-25T10:61:00',
  '99999-01-01T10:00:00',
  '+099999-01-01T10:00:00',
  '-2026-11-25T10:00:00',
  '0000-00-00T00:00:00',
  'NaN',
  'Infinity',
  '-1',
  '1795600000',
  'tomorrow',
  '2026-11-25T10',
  '٢٠٢٦-١١-٢٥T١٠:٠٠:٠٠',
];

const UNSAFE_LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '  javascript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://example.org/%0Aalert(1)',
  'data:text/html,x',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://example.org/0000',
  'file:///etc/passwd',
  'view-source:https://example.org/',
  'chrome://settings/',
  'https://user:password@example.org/',
  'https:\\\\example.org\\',
  'https:example.org',
  'http://127.0.0.1/',
  'https://[::1]/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://localhost/',
  'https://xn--80ak6aa92e.com/',
  `https://example.org/${'x'.repeat(3000)}`,
];

/** Not schemes but paths, which an address of the document itself may have. */
const DISGUISED_LINKS = [
  'java&#10;script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '%6Aavascript:alert(1)',
  './javascript:alert(1)',
  `https://a.example/${HIGH}`,
  '?x=javascript:1',
];

const ZONES = ['Mars/Olympus', '', 'x'.repeat(10 * 1024), '../../etc/passwd', '+99:99', `${HIGH}/Zone`];

describe.each(SUBJECTS)('$name', (subject) => {
  const { parse, document, uidOf, idAt, start, most, isHtml, isMarkup, hasZone } = subject;
  const good: HostileEntry = { id: idAt(0) };
  const whole = document(good, { id: idAt(1), title: 'Another', link: 'https://example.org/live' });

  function readSound(text: string) {
    const reading = readOrRefuse(() => parse(text));
    if (reading !== null) expectSound(reading);
    return reading;
  }

  /** Of these entries, behind a good one and before another: both are kept whatever the others are. */
  function readBetween(...entries: readonly HostileEntry[]) {
    const reading = parse(document(good, ...entries, { id: idAt(9000), title: 'Last' }));
    expectSound(reading);
    const ends = [uidOf(idAt(0)), uidOf(idAt(9000))];
    const kept = reading.sessions.filter(({ uid }) => ends.includes(uid));
    expect(kept.map((session) => [session.uid, session.start]).toSorted()).toEqual(
      ends.map((uid) => [uid, start]).toSorted(),
    );
    return { ...reading, others: reading.sessions.filter(({ uid }) => !ends.includes(uid)) };
  }

  it('is read where it is in order', () => {
    const reading = parse(whole);
    expectSound(reading);
    expect(reading.problems.length).toBe(subject.name === 'UN Web TV' ? 1 : 0);
    expect(reading.sessions[0]).toMatchObject({ uid: uidOf(idAt(0)), title: 'A meeting', start });
  });

  it('is refused where it is empty', () => {
    for (const text of ['', ' ', '\r\n', '\uFEFF', '\u0000'])
      expect(() => parse(text)).toThrow(DocumentError);
  });

  it.each(Array.from({ length: 10 }, (_, tenths) => tenths))('is refused after %i tenths of it', (tenths) => {
    expect(() => parse(whole.slice(0, Math.floor((whole.length * tenths) / 10)))).toThrow(DocumentError);
  });

  it.each([
    // An Indico publishes in iCalendar too.
    ...SUBJECTS.filter(
      ({ name }) =>
        name !== subject.name && !`${subject.name} ${name}`.match(/^Indico.*(?:Indico|iCalendar)/),
    ).map((other) => [`a document of ${other.name}`, other.document({ id: other.idAt(0) })]),
    ...NO_DOCUMENTS.map((text) => [text, text]),
    [
      'a web page',
      '<!DOCTYPE html><html><head><title>Welcome</title></head><body><p>Hello</p></body></html>',
    ],
    ['an image', IMAGE],
    ['a PDF', '%PDF-1.7\n%\uFFFD\uFFFD\uFFFD\n1 0 obj\n<< /Type /Catalog >>\nendobj'],
    ['a plain text', 'Service unavailable'],
  ])('is not %s', (_name, text) => {
    expect(() => parse(text ?? '')).toThrow(DocumentError);
  });

  it('of fifty megabytes is refused, unread', () => {
    expect(() => parse(`${whole}${' '.repeat(50 * MEGABYTE)}`)).toThrow(/longer than/);
  });

  it('of five megabytes yields no more than it may, and says so', () => {
    const entries = Array.from({ length: Math.min(most + 300, 12_000) }, (_, index) => ({ id: idAt(index) }));
    const text = document(...entries);
    expect(text.length).toBeLessThan(5 * MEGABYTE);
    const { sessions, problems } = parse(text);
    expect(sessions).toHaveLength(Math.min(most, entries.length));
    if (entries.length > most) expect(problems.join()).toMatch(/\b300 more than/);
  });

  it('with nothing but mistakes does not complain without end', () => {
    const entries = Array.from({ length: 12_000 }, (_, index) => ({
      id: idAt(index),
      start: 'never',
      link: 'data:x',
    }));
    const reading = readSound(document(...entries));
    expect(reading?.problems.length).toBeGreaterThan(0);
  });

  it('nested beyond reason is read or refused', () => {
    const deep = 100_000;
    for (const text of [
      '['.repeat(deep),
      '['.repeat(deep) + ']'.repeat(deep),
      `${'{"x":'.repeat(deep)}1${'}'.repeat(deep)}`,
      whole.replace('A meeting', '<div>'.repeat(50_000)),
      whole.replace('A meeting', '&lt;div&gt;'.repeat(1000)),
      `<feed>${'<entry>'.repeat(50_000)}</feed>`,
      `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(deep)}END:VCALENDAR\r\n`,
    ])
      readSound(text);
  });

  it('keeps what is readable among times that are none, and names those', () => {
    const bad = IMPOSSIBLE_TIMES.map((time, index) => ({ id: idAt(index + 1), start: time }));
    const { others, problems } = readBetween(...bad);
    for (const other of others) expect(other.start, other.statedTime).toBeNull();
    expect(problems.length).toBeGreaterThanOrEqual(bad.length);
  });

  it.each(UNSAFE_LINKS)('never shows the link %j', (link) => {
    const { others, problems } = readBetween({ id: idAt(1), link });
    expect(
      others.flatMap(({ links }) => links.filter(({ href }) => /script|alert|data:|passwd/i.test(href))),
    ).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join().toLowerCase()).not.toContain('script:alert');
  });

  it.each(DISGUISED_LINKS)('shows the link %j as an address of the web or not at all', (link) => {
    readBetween({ id: idAt(1), link });
  });

  it('shows the markup of a title as text, or leaves it out where the title is HTML', () => {
    const title = isMarkup
      ? 'A &lt;b&gt;bold&lt;/b&gt; word'
      : isHtml
        ? 'A &lt;b&gt;bold&lt;/b&gt; <i>word</i>'
        : 'A <b>bold</b> word';
    expect(parse(document({ ...good, title })).sessions[0]?.title).toBe('A <b>bold</b> word');
  });

  it('decodes entities once', () => {
    const title = isHtml || isMarkup ? 'R&amp;amp;D' : 'R&amp;D';
    expect(parse(document({ ...good, title })).sessions[0]?.title).toBe('R&amp;D');
  });

  it('runs no script of a title', () => {
    const { sessions } =
      readSound(document({ ...good, title: 'Before <script>alert(1)</script> after' })) ?? {};
    const shown = isHtml ? 'Before after' : 'Before <script>alert(1)</script> after';
    // In XML that is an element, of which the text is left.
    expect(sessions?.[0]?.title).toBe(isMarkup && !isHtml ? 'Before alert(1) after' : shown);
  });

  it.each([`${HIGH}Title`, `Ti${LOW}tle`, `Title${HIGH}`, `${LOW}${HIGH}`])(
    'is well formed where %j is not',
    (text) => {
      const { others } = readBetween({ id: idAt(1), title: text }, { id: text }, { id: idAt(2), link: text });
      expect(others.length).toBeGreaterThan(0);
    },
  );

  it('has each session once', () => {
    const { others } = readBetween({ id: idAt(1) }, { id: idAt(1) }, { id: idAt(1), title: 'Other' });
    expect(others.map(({ uid }) => uid)).toEqual([uidOf(idAt(1))]);
  });

  it.runIf(hasZone).each(ZONES)('never shows a time of the zone %j for sure', (zone) => {
    const { others, problems } = readBetween({ id: idAt(1), zone });
    for (const { certainty } of others) expect(certainty).not.toBe('exact');
    // Without a name a time of iCalendar is one without a zone, which is no mistake.
    if (zone !== '') expect(problems.length).toBeGreaterThan(0);
  });

  const STRANGE_TEXT = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 300 }),
    fc.constantFrom(
      ...IMPOSSIBLE_TIMES,
      ...UNSAFE_LINKS,
      ...DISGUISED_LINKS,
      ...ZONES,
      START,
      idAt(1),
      idAt(2),
    ),
  );

  it('is read or refused whatever its entries say, and what is read is sound', () => {
    const entry = fc.record(
      { id: STRANGE_TEXT, title: STRANGE_TEXT, start: STRANGE_TEXT, zone: STRANGE_TEXT, link: STRANGE_TEXT },
      { requiredKeys: [] },
    );
    let count = 0;
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        count += readSound(document(good, ...entries))?.sessions.length ?? 0;
      }),
      { numRuns: 150 },
    );
    expect(count).toBeGreaterThan(75);
  });

  it('is read or refused whatever is written over it', () => {
    fc.assert(
      fc.property(STRANGE_TEXT, fc.nat(whole.length), fc.nat(40), (text, at, length) => {
        readSound(whole.slice(0, at) + text + whole.slice(at + length));
      }),
      { numRuns: 150 },
    );
  });

  it.runIf(whole.startsWith('{'))('is read or refused whatever its values are', () => {
    const value: unknown = JSON.parse(whole);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        readSound(JSON.stringify(mutate(value, randomFrom(seed), 0.1)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the uid', () => {
  const host = `${'long-name.'.repeat(24)}example.org`;
  const context = { now: NOW, request: { key: 'hostile', url: '', interval: 0 } };

  it.each([
    ['indico', parseIndico, `https://${host}/export/categ/12.json`],
    ['events-calendar', parseEventsCalendar, `https://${host}/wp-json/tribe/events/v1/events`],
    ['session-feed', parseSessionFeed, `https://${host}/${'path/'.repeat(100)}sessions.json`],
  ] as const)('of %s is bounded where the host is long, and still one a session', (kind, parse, url) => {
    const subject = SUBJECTS.find(({ uidOf }) => uidOf('').startsWith(kind));
    const text = subject?.document({ id: subject.idAt(1) }, { id: subject.idAt(2) }) ?? '';
    const reading = parse({ text, url }, context);
    expectSound(reading);
    expect(reading.sessions).toHaveLength(2);
  });
});

it('a session feed of a version that nests without end is refused', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const text = `{"version":${deep},"sessions":[],"timeZone":"UTC"}`;
  expect(() => parseSessionFeed({ text, url: 'https://feed.example.org/' })).toThrow(DocumentError);
});

describe('the Journal’s page about a meeting', () => {
  const whole = journalDetail({});

  it.each(['', ...NO_DOCUMENTS, IMAGE, '<html></html>', journalDetail({ id: 'other' }), '['.repeat(100_000)])(
    'is not %.40j',
    (text) => {
      expect(() => readJournalDetail(text)).toThrow(DocumentError);
    },
  );

  it.each(Array.from({ length: 10 }, (_, tenths) => tenths))('is refused after %i tenths of it', (tenths) => {
    expect(() => readJournalDetail(whole.slice(0, Math.floor((whole.length * tenths) / 10)))).toThrow(
      DocumentError,
    );
  });

  it.each(UNSAFE_LINKS)('never shows the link %j', (link) => {
    const reading = readJournalDetail(journalDetail({ link }));
    expectSound(reading);
    expect(reading.sessions.flatMap(({ links }) => links)).toEqual([]);
    expect(reading.problems).toHaveLength(1);
  });

  it('is read or refused whatever its values are', () => {
    const value: unknown = JSON.parse(whole);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const reading = readOrRefuse(() =>
          readJournalDetail(JSON.stringify(mutate(value, randomFrom(seed), 0.15))),
        );
        if (reading !== null) expectSound(reading);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the Journal’s configuration', () => {
  const whole = JSON.stringify({ baseUrl: 'https://journal-api.un.org/api/' });

  it.each([
    ...NO_DOCUMENTS,
    '',
    IMAGE,
    '<html></html>',
    '{"baseUrl":null}',
    '{"baseUrl":[]}',
    '['.repeat(100_000),
  ])('is not %.40j', (text) => {
    expect(() => readJournalConfig(text)).toThrow(DocumentError);
  });

  it.each(Array.from({ length: 10 }, (_, tenths) => tenths))('is refused after %i tenths of it', (tenths) => {
    expect(() => readJournalConfig(whole.slice(0, Math.floor((whole.length * tenths) / 10)))).toThrow(
      DocumentError,
    );
  });

  it('of fifty megabytes is refused, unread', () => {
    expect(() => readJournalConfig(`${whole}${' '.repeat(50 * MEGABYTE)}`)).toThrow(/longer than/);
  });

  it.each([
    ...UNSAFE_LINKS,
    'https://journal-api.un.org.evil.example/api/',
    'https://journal-api.un.org@evil.example/',
    'https://journal-api.un.org:8443/api/',
    'https://journal-api.un.org./api/',
    '//journal-api.un.org/api/',
    `https://journal-api.un.org${HIGH}/`,
  ])('leads nowhere by %j', (baseUrl) => {
    expect(() => readJournalConfig(JSON.stringify({ baseUrl }))).toThrow(DocumentError);
  });

  it('names an address of the Journal or is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.constantFrom(...UNSAFE_LINKS)),
        (tail) => {
          for (const baseUrl of [
            tail,
            `https://journal-api.un.org${tail}`,
            `https://journal-api.un.org/${tail}`,
          ]) {
            let base: string;
            try {
              base = readJournalConfig(JSON.stringify({ baseUrl }));
            } catch (error) {
              expect(error).toBeInstanceOf(DocumentError);
              continue;
            }
            expect(['https://journal-api.un.org', 'https://journal.un.org']).toContain(new URL(base).origin);
          }
        },
      ),
    );
  });
});
