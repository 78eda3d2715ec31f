import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldReading, type StoredReading } from '../../domain/fold-reading';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { HOUR, MINUTE } from '../../domain/time';
import { session } from '../builders';
import { applied, journalMeeting, MEETING, READ, readingOf, scheduleAfter, webTvMeeting } from './readings';

const webTv = (overrides: Partial<Session> = {}, reading: Partial<StoredReading> = {}) =>
  readingOf('un-web-tv', [webTvMeeting(overrides)], reading);
const journal = (overrides: Partial<Session> = {}, reading: Partial<StoredReading> = {}) =>
  readingOf('un-journal', [journalMeeting(overrides)], reading);
const later = (minutes: number) => ({ readAt: READ + minutes * MINUTE });

function only(entries: readonly ScheduleEntry[]): ScheduleEntry {
  const [entry, ...others] = entries;
  if (entry === undefined || others.length > 0) throw new Error(`${entries.length} entries`);
  return entry;
}

describe('a meeting of UN Web TV and the Journal', () => {
  it.each([
    ['UN Web TV first', [webTv(), journal({}, later(1))], 'un-web-tv:1_p8hht1gr'],
    [
      'the Journal first',
      [journal(), webTv({}, later(1))],
      'un-journal:366e5e23-0110-43cd-b264-a98ea69a9938',
    ],
  ])('is one session, %s: its uid is minted by the first', (_, readings, uid) => {
    const entry = only(scheduleAfter(...readings));
    expect(entry.uid).toBe(uid);
    expect(entry.session.uid).toBe(uid);
    expect(new Set(entry.uids)).toEqual(
      new Set(['un-web-tv:1_p8hht1gr', 'un-journal:366e5e23-0110-43cd-b264-a98ea69a9938']),
    );
    expect(entry.session).toMatchObject({
      start: MEETING,
      end: MEETING + 3 * HOUR,
      place: 'Conference Room 1',
      certainty: 'exact',
      links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
    });
    expect(entry.origins).toMatchObject({ end: 'un-journal', place: 'un-journal', links: 'un-web-tv' });
  });

  it('is one by its body and start, where the Journal names no video', () => {
    expect(scheduleAfter(journal({ links: [] }), webTv({}, later(1)))).toHaveLength(1);
    expect(scheduleAfter(webTv(), journal({ links: [] }, later(1)))).toHaveLength(1);
  });

  it('is two by another number, another body, another time or another video', () => {
    const others: readonly Partial<Session>[] = [
      { title: 'Third Committee, 14th plenary meeting', links: [] },
      { title: 'Fourth Committee, 13th plenary meeting', category: 'Fourth Committee', links: [] },
      { start: MEETING + HOUR, links: [] },
    ];
    for (const other of others) expect(scheduleAfter(webTv(), journal(other, later(1)))).toHaveLength(2);
  });

  it('is one under two ids of its video, which have aliases, where its number is the same', () => {
    const alias = {
      links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1z/k1zzzzzzzz' }],
    } as const;
    const entry = only(scheduleAfter(webTv(), journal(alias, later(1)), webTv({}, later(2))));
    expect(entry.session.links[0]?.href).toBe('https://webtv.un.org/en/asset/k1p/k1p8hht1gr');
    const unnumbered = { ...alias, title: 'Third Committee - a debate' };
    expect(scheduleAfter(webTv(), journal(unnumbered, later(1)))).toHaveLength(2);
  });

  it('is not matched by body where two of one source could be meant', () => {
    const twins = [
      journalMeeting({ uid: 'un-journal:a', title: 'Third Committee - item 1', links: [] }),
      journalMeeting({ uid: 'un-journal:b', title: 'Third Committee - item 2', links: [] }),
    ];
    const untold = webTv({ title: 'Third Committee - General Assembly' });
    expect(scheduleAfter(untold, readingOf('un-journal', twins, later(1)))).toHaveLength(3);
    expect(scheduleAfter(readingOf('un-journal', twins), { ...untold, ...later(1) })).toHaveLength(3);
  });

  it('that is closed is no meeting that is streamed', () => {
    const closed = journal({ access: 'closed', links: [], title: 'Third Committee - a matter' }, later(1));
    expect(scheduleAfter(webTv(), closed)).toHaveLength(2);
  });

  it('becomes one when the video is learnt later, under the earlier uid and with both names', () => {
    const apart = { title: 'Briefing on an example', category: 'High-level Events' };
    const before = scheduleAfter(webTv(apart), journal({ links: [] }, later(1)));
    expect(before).toHaveLength(2);
    const folded = foldReading(before, journal({}, later(2)));
    expect(folded.removed).toEqual(['un-journal:366e5e23-0110-43cd-b264-a98ea69a9938']);
    const entry = only(applied(before, folded));
    expect(entry.uid).toBe('un-web-tv:1_p8hht1gr');
    expect(entry.uids).toContain('un-journal:366e5e23-0110-43cd-b264-a98ea69a9938');
    expect(entry.sequence).toBeGreaterThan(Math.max(...before.map(({ sequence }) => sequence)));
  });

  it('becomes one when a page about the meeting names its video', () => {
    const apart = { title: 'Briefing on an example', category: 'High-level Events' };
    const { uid } = journalMeeting();
    const details = readingOf('un-journal', [], {
      ...later(2),
      requestKey: `un-journal/meeting/${uid}`,
      details: { [uid]: { links: journalMeeting().links, summary: 'A word about it.' } },
    });
    const entry = only(scheduleAfter(webTv(apart), journal({ links: [] }, later(1)), details));
    expect(entry.details?.summary).toBe('A word about it.');
  });

  it('parts again when the Journal corrects the video, and nothing is lost', () => {
    const title = 'Third Committee - a debate';
    const corrected: Partial<Session> = {
      title,
      links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1z/k1zzzzzzzz' }],
    };
    for (const first of [
      [webTv({ title }), journal({ title }, later(1))],
      [journal({ title }), webTv({ title }, later(1))],
    ]) {
      const entries = scheduleAfter(...first, journal(corrected, later(2)));
      expect(entries.map(({ uid }) => uid).sort()).toEqual([journalMeeting().uid, webTvMeeting().uid]);
      for (const entry of entries) expect(entry.uids).toEqual([entry.uid]);
    }
  });

  it('has the live badge and the recording of UN Web TV', () => {
    const live = only(scheduleAfter(journal(), webTv({ liveBadge: true }, { readAt: MEETING + MINUTE })));
    expect(live).toMatchObject({ session: { liveBadge: true }, liveSeenAt: MEETING + MINUTE });
    const { session: over } = only(
      scheduleAfter(
        journal(),
        webTv({
          end: MEETING + 2 * HOUR,
          links: [{ kind: 'recording', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
        }),
      ),
    );
    expect(over.links).toEqual([{ kind: 'recording', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }]);
    expect(over.end).toBe(MEETING + 2 * HOUR);
  });

  it('is as live as UN Web TV last saw it, whenever the Journal was read', () => {
    const entry = only(scheduleAfter(webTv(), journal({}, { readAt: MEETING + HOUR })));
    expect(entry.readAt).toBe(READ);
  });

  it.each(['cancelled', 'postponed'] as const)('is %s by the word of either', (status) => {
    for (const readings of [
      [webTv({ status }), journal({}, later(1))],
      [webTv(), journal({ status }, later(1))],
    ])
      expect(only(scheduleAfter(...readings)).session.status).toBe(status);
  });
});

describe('a cancelled meeting', () => {
  it('stays cancelled when the source that said so drops it from its list, and the other does not', () => {
    const entry = only(
      scheduleAfter(
        webTv(),
        journal({ status: 'cancelled' }, later(1)),
        readingOf('un-journal', [], later(2)),
        webTv({}, later(3)),
      ),
    );
    expect(entry.session.status).toBe('cancelled');
    expect(entry.unlistedSince).toBeUndefined();
  });

  it('takes place after all when that source says so', () => {
    const entry = only(
      scheduleAfter(webTv(), journal({ status: 'cancelled' }, later(1)), journal({}, later(2))),
    );
    expect(entry.session.status).toBe('confirmed');
    expect(entry.changes.at(-1)?.kind).toBe('restored');
  });
});

describe('the time of two sources', () => {
  const NEW_YORK = 4 * HOUR;

  it('is contradictory where they differ by exactly the offset of New York', () => {
    for (const shift of [NEW_YORK, -NEW_YORK]) {
      const { session: merged } = only(
        scheduleAfter(webTv({ start: MEETING + shift }), journal({}, later(1))),
      );
      expect(merged).toMatchObject({
        certainty: 'contradictory',
        start: MEETING + shift,
        alternativeStart: MEETING,
      });
    }
  });

  it('stays so when UN Web TV mends its clock, although it moved last', () => {
    const mended = webTv({ start: MEETING + NEW_YORK }, later(2));
    const entry = only(scheduleAfter(webTv(), journal({}, later(1)), mended));
    expect(entry.session.certainty).toBe('contradictory');
    expect(entry.changes.filter(({ kind }) => kind === 'moved')).toEqual([]);
    const again = only(scheduleAfter(webTv(), journal({}, later(1)), mended, webTv({}, later(3))));
    expect(again.session.certainty).toBe('exact');
    expect(again.changes).toEqual([expect.objectContaining({ kind: 'new' })]);
  });

  it('is that of the source which moved it after both had been read', () => {
    for (const moved of [
      webTv({ start: MEETING + HOUR }, later(2)),
      journal({ start: MEETING + HOUR, end: MEETING + 3 * HOUR }, later(2)),
    ]) {
      const entry = only(scheduleAfter(webTv(), journal({}, later(1)), moved));
      expect(entry.session).toMatchObject({ start: MEETING + HOUR, certainty: 'exact' });
      expect(entry.changes.at(-1)).toEqual({
        kind: 'moved',
        at: READ + 2 * MINUTE,
        from: MEETING,
        to: MEETING + HOUR,
      });
    }
  });

  it('is ambiguous where they never agreed', () => {
    const { session: merged } = only(scheduleAfter(webTv(), journal({ start: MEETING + HOUR }, later(1))));
    expect(merged).toMatchObject({
      certainty: 'ambiguous',
      start: MEETING,
      alternativeStart: MEETING + HOUR,
    });
  });

  it("is UN Web TV's where it streams some minutes beside", () => {
    const { session: merged } = only(
      scheduleAfter(journal(), webTv({ start: MEETING + 5 * MINUTE }, later(1))),
    );
    expect(merged).toMatchObject({ certainty: 'exact', start: MEETING + 5 * MINUTE });
  });

  it('is a clock time where another source has none', () => {
    const open = journal({ start: null, end: null, date: '2026-10-12', certainty: 'follows-previous' });
    expect(only(scheduleAfter(open, webTv({}, later(1)))).session).toMatchObject({
      start: MEETING,
      certainty: 'exact',
    });
  });
});

describe('sessions of one source', () => {
  it('are never made one, whatever they share', () => {
    const parallel = ['a', 'b'].map((name) => session({ uid: `indico:${name}`, start: MEETING, links: [] }));
    expect(scheduleAfter(readingOf('indico', parallel))).toHaveLength(2);
  });

  it('that share the video of a long stream are not all its meeting', () => {
    const parts = [0, 4, 5].map((hours) =>
      session({
        uid: `icalendar:part-${hours}`,
        title: `Part ${hours}`,
        start: MEETING + hours * HOUR,
        end: null,
        source: { kind: 'icalendar', url: 'https://calendar.example.org/feed.ics' },
      }),
    );
    const entries = scheduleAfter(webTv(), readingOf('icalendar-1', parts, later(1)));
    expect(entries.map(({ session: { start, certainty } }) => [start, certainty]).sort()).toEqual([
      [MEETING, 'exact'],
      [MEETING + 4 * HOUR, 'exact'],
      [MEETING + 5 * HOUR, 'exact'],
    ]);
  });

  it('with one uid are one, the one with a clock time', () => {
    const twice = [webTvMeeting({ start: null, date: '2026-10-12', certainty: 'date-only' }), webTvMeeting()];
    expect(only(scheduleAfter(readingOf('un-web-tv', twice))).session.start).toBe(MEETING);
  });
});

describe('a session that its source no longer lists', () => {
  const gone = readingOf('un-web-tv', [], later(5));

  it('is kept and marked, and unmarked when it is back', () => {
    expect(only(scheduleAfter(webTv(), gone)).unlistedSince).toBe(READ + 5 * MINUTE);
    expect(only(scheduleAfter(webTv(), gone, { ...gone, ...later(9) })).unlistedSince).toBe(
      READ + 5 * MINUTE,
    );
    expect(only(scheduleAfter(webTv(), gone, webTv({}, later(9)))).unlistedSince).toBeUndefined();
  });

  it('is no longer missed once it has begun: many lists hold what is to come', () => {
    const during = readingOf('un-web-tv', [], { readAt: MEETING + MINUTE });
    expect(only(scheduleAfter(webTv(), during)).unlistedSince).toBeUndefined();
  });

  it('is listed as long as another source lists it, by whose word it goes', () => {
    const entry = only(scheduleAfter(webTv(), journal({}, later(1)), gone));
    expect(entry.unlistedSince).toBeUndefined();
    expect(entry.origins.start).toBe('un-journal');
  });

  it('is not missed while further pages of the list are to come', () => {
    const list = (page: number, sessions: readonly Session[], overrides: Partial<StoredReading>) =>
      readingOf('events', sessions, {
        requestKey: `events/list${page === 1 ? '' : `/page/${page}`}`,
        ...overrides,
      });
    const [one, two] = ['1', '2'].map((name) =>
      session({ uid: `events:${name}`, start: MEETING, links: [] }),
    );
    if (one === undefined || two === undefined) throw new Error('no sessions');
    const before = scheduleAfter(list(1, [one], { listSince: null }), list(2, [two], { listSince: READ }));
    const since = READ + HOUR;
    const firstPage = foldReading(before, list(1, [], { readAt: since, listSince: null }));
    expect(firstPage.changed).toEqual([]);
    const secondPage = foldReading(before, list(2, [one], { readAt: since + 1, listSince: since }));
    const after = applied(before, secondPage);
    expect(after.map(({ uid, unlistedSince }) => [uid, unlistedSince]).sort()).toEqual([
      ['events:1', undefined],
      ['events:2', since + 1],
    ]);
  });

  it('is missed from its list although its own page spoke of it meanwhile', () => {
    const { uid } = journalMeeting();
    const detail = journal(
      { status: 'cancelled' },
      { ...later(1), requestKey: 'un-journal/meeting/x', details: { [uid]: { links: [] } }, listSince: null },
    );
    const entry = only(scheduleAfter(journal(), detail, readingOf('un-journal', [], later(2))));
    expect(entry.session.status).toBe('cancelled');
    expect(entry.unlistedSince).toBe(READ + 2 * MINUTE);
  });

  it('of another list is left alone', () => {
    const folded = foldReading(
      scheduleAfter(webTv()),
      readingOf('un-web-tv', [], { requestKey: 'un-web-tv/2026-10-13', ...later(5) }),
    );
    expect(folded.changed).toEqual([]);
  });
});

describe('changes', () => {
  const kinds = (entry: ScheduleEntry) => entry.changes.map(({ kind }) => kind);

  it('begin with the session itself, unless its list was never read before', () => {
    expect(kinds(only(scheduleAfter(webTv())))).toEqual(['new']);
    expect(kinds(only(scheduleAfter(webTv({}, { isFirst: true }))))).toEqual([]);
  });

  it.each<[string, Partial<Session>, Partial<Session>, string[]]>([
    ['moved', {}, { start: MEETING + HOUR }, ['moved']],
    ['cancelled', {}, { status: 'cancelled' }, ['cancelled']],
    ['restored', { status: 'cancelled' }, {}, ['restored']],
    ['retitled', {}, { title: 'Third Committee, 14th plenary meeting' }, ['retitled']],
    ['link-appeared', { links: [] }, {}, ['link-appeared']],
    [
      'recording-appeared',
      {},
      { links: [{ kind: 'recording', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }] },
      ['recording-appeared'],
    ],
    ['nothing', {}, {}, []],
    ['a live badge', {}, { liveBadge: true }, []],
  ])('are noticed per field: %s', (_, before, after, expected) => {
    const entry = only(scheduleAfter(webTv(before, { isFirst: true }), webTv(after, later(1))));
    expect(kinds(entry)).toEqual(expected);
  });

  it('do not count another language as another title', () => {
    const french = webTv(
      { title: 'Troisième Commission, 13e séance plénière' },
      { ...later(1), requestKey: 'un-web-tv/fr/2026-10-12' },
    );
    expect(kinds(only(scheduleAfter(webTv({}, { isFirst: true }), french)))).toEqual([]);
  });

  it('raise SEQUENCE where a calendar would show something else, and only there', () => {
    const sequenceAfter = (after: Partial<Session>) =>
      only(scheduleAfter(webTv(), webTv(after, later(1)))).sequence;
    expect(sequenceAfter({})).toBe(0);
    expect(sequenceAfter({ liveBadge: true })).toBe(0);
    for (const change of [
      { start: MEETING + HOUR },
      { end: MEETING + HOUR },
      { title: 'Other' },
      { place: 'Room' },
    ])
      expect(sequenceAfter(change)).toBe(1);
  });

  it('are forgotten beyond the last ten', () => {
    const readings = Array.from({ length: 30 }, (_, index) =>
      webTv({ start: MEETING + index * MINUTE }, later(index)),
    );
    const entry = only(scheduleAfter(...readings));
    expect(entry.changes).toHaveLength(10);
    expect(entry.changes.at(-1)).toMatchObject({ kind: 'moved', to: MEETING + 29 * MINUTE });
    expect(entry.sequence).toBe(29);
  });
});

describe('any readings', () => {
  const starts = [MEETING, MEETING + HOUR, MEETING + 4 * HOUR];
  const titles = [
    'Third Committee, 13th plenary meeting',
    'Third Committee, 14th plenary meeting',
    'A side event on rivers',
  ];
  const assets = ['p8hht1gr', 'aaaaaaaa', null];
  const anySession = (kind: string) =>
    fc
      .record({
        id: fc.constantFrom('1', '2', '3'),
        start: fc.constantFrom(...starts),
        title: fc.constantFrom(...titles),
        asset: fc.constantFrom(...assets),
      })
      .map(({ id, start, title, asset }) =>
        session({
          uid: kind === 'un-web-tv' ? `un-web-tv:1_${asset ?? `${id}webtvid`}` : `${kind}:${id}`,
          title,
          start,
          end: null,
          category: 'Third Committee',
          links:
            asset === null
              ? []
              : [{ kind: 'live', href: `https://webtv.un.org/en/asset/k1${asset.charAt(0)}/k1${asset}` }],
          source: { kind, url: 'https://example.org/' },
        }),
      );
  const anyReading = fc
    .constantFrom('un-web-tv', 'un-journal', 'icalendar')
    .chain((kind) => fc.array(anySession(kind), { maxLength: 4 }).map((sessions) => ({ kind, sessions })));

  it('leave each name with one entry, each source with one report, and lose no session', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 8 }), (readings) => {
        let entries: readonly ScheduleEntry[] = [];
        const sequences = new Map<string, number>();
        for (const [index, { kind, sessions }] of readings.entries()) {
          entries = applied(entries, foldReading(entries, readingOf(kind, sessions, later(index))));
          const names = entries.flatMap(({ uids }) => uids);
          expect(new Set(names).size).toBe(names.length);
          for (const { uid } of sessions) expect(names).toContain(uid);
          for (const entry of entries) {
            const sources = entry.reports.map(({ sourceId }) => sourceId);
            expect(new Set(sources).size).toBe(sources.length);
            expect(entry.uids[0]).toBe(entry.uid);
            expect(entry.sequence).toBeGreaterThanOrEqual(sequences.get(entry.uid) ?? 0);
            sequences.set(entry.uid, entry.sequence);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('change nothing when they come again just as they were', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 4 }), (readings) => {
        const once = scheduleAfter(
          ...readings.map(({ kind, sessions }, index) => readingOf(kind, sessions, later(index))),
        );
        const last = readings.at(-1);
        if (last === undefined) return;
        const again = applied(once, foldReading(once, readingOf(last.kind, last.sessions, later(99))));
        const facts = (entries: readonly ScheduleEntry[]) =>
          entries
            .map(({ uid, uids, session: merged, changes, sequence }) => ({
              uid,
              uids,
              merged,
              changes,
              sequence,
            }))
            .sort((a, b) => (a.uid < b.uid ? -1 : 1));
        expect(facts(again)).toEqual(facts(once));
      }),
      { numRuns: 1000 },
    );
  });
});
