import { describe, expect, it } from 'vitest';
import {
  type Agenda,
  agendaAt,
  beginningOf,
  foundDays,
  organiserZones,
  sessionsOf,
} from '../../domain/agenda';
import type { AgendaInput, AgendaRow } from '../../domain/agenda-row';
import type { Decision, Verdict } from '../../domain/decision';
import { formatClockTime } from '../../domain/format';
import type { ScheduleEntry } from '../../domain/schedule';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { PROGRAMMES } from '../../sources/programmes';
import {
  armOf,
  choicesOf,
  DEVICE,
  entryOf,
  instant,
  OTHER_DEVICE,
  plainSession,
  preferencesWith,
  START,
  session,
} from '../builders';

function agenda(entries: readonly ScheduleEntry[], overrides: Partial<AgendaInput> = {}): Agenda {
  return agendaAt({
    now: START - HOUR,
    entries,
    preferences: preferencesWith({ filter: 'all' }),
    choices: choicesOf(),
    homeTimeZone: 'UTC',
    deviceId: DEVICE,
    decisions: [],
    ledger: new Map(),
    ...overrides,
  });
}

const uidsOf = (rows: readonly AgendaRow[]) => rows.map(({ entry }) => entry.uid);

/** Every row in the order in which the popup shows it. */
function rowsOf({ next, running, days, ended }: Agenda): readonly AgendaRow[] {
  return [...(next === null ? [] : [next]), ...running, ...[...days, ...ended].flatMap(({ rows }) => rows)];
}

/** A session from and until so many minutes after `START`; until null: not known. */
function at(uid: string, from: number, until: number | null = from + 60) {
  return session({
    uid,
    start: START + from * MINUTE,
    end: until === null ? null : START + until * MINUTE,
  });
}

describe('the programme of the South-South Day 2021 in Nairobi', () => {
  const ours = PROGRAMMES.filter(({ key }) => key === 'commemoration/south-south-cooperation-day-2021');
  const programme = ours.flatMap(({ read }) => read().sessions).map((each) => entryOf(each));
  const uidOf = (start: string) =>
    programme.find(({ session: { start: startsAt } }) => startsAt === instant(start))?.uid ?? 'none';
  const panel = uidOf('2021-09-10T13:00:00Z');
  const ideas = uidOf('2021-09-13T13:00:00Z');
  const practices = uidOf('2021-09-14T12:30:00Z');
  const partnerships = uidOf('2021-09-14T13:30:00Z');

  const shown = agenda(programme, {
    now: instant('2021-09-09T09:00:00Z'),
    homeTimeZone: 'Africa/Nairobi',
    preferences: preferencesWith(),
  });
  const format = { locale: 'en', timeZone: 'Africa/Nairobi', hourCycle: '24' } as const;

  it('shows at 16:00, 16:00, 15:30 and 16:30', () => {
    const times = rowsOf(shown).map(({ entry }) => formatClockTime(entry.session.start ?? 0, format));
    expect(times).toEqual(['16:00', '16:00', '15:30', '16:30']);
  });

  it('stands under its days, the next session first and not repeated', () => {
    expect(shown.next?.entry.uid).toBe(panel);
    expect(shown.days.map(({ date, rows }) => [date, uidsOf(rows)])).toEqual([
      ['2021-09-13', [ideas]],
      ['2021-09-14', [practices, partnerships]],
    ]);
  });

  it('overlaps for 30 minutes on the 14th, and nowhere else', () => {
    const overlaps = rowsOf(shown).map(({ entry, overlaps: found }) => [
      entry.uid,
      found.map(({ uid, minutes }) => [uid, minutes]),
    ]);
    expect(Object.fromEntries(overlaps)).toEqual({
      [panel]: [],
      [ideas]: [],
      [practices]: [[partnerships, 30]],
      [partnerships]: [[practices, 30]],
    });
  });
});

describe('the day of a session', () => {
  const late = [
    entryOf(at('next', 0)),
    entryOf(session({ uid: 'late', start: instant('2026-11-25T03:00:00Z') })),
  ];

  it.each([
    ['America/New_York', '2026-11-24'],
    ['Africa/Nairobi', '2026-11-25'],
    ['Pacific/Kiritimati', '2026-11-25'],
    ['Pacific/Pago_Pago', '2026-11-24'],
  ])('is that of its start in %s', (homeTimeZone, date) => {
    expect(agenda(late, { homeTimeZone }).days.map((day) => day.date)).toEqual([date]);
  });

  it('is the stated one where no time is known, in every zone', () => {
    const dated = entryOf(session({ start: null, end: null, date: '2026-11-25', certainty: 'date-only' }));
    for (const homeTimeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(agenda([dated], { homeTimeZone }).days.map((day) => day.date)).toEqual(['2026-11-25']);
    }
  });
});

describe('the places of a session', () => {
  it('the next one is the earliest with a sure start', () => {
    const guess = { ...at('guess', 5), certainty: 'ambiguous' as const };
    const off = { ...at('off', 10), status: 'cancelled' as const };
    const shown = agenda([at('later', 30), at('sure', 15), guess, off].map((each) => entryOf(each)));
    expect(shown.next?.entry.uid).toBe('sure');
    expect(shown.days.map(({ rows }) => uidsOf(rows))).toEqual([['guess', 'off', 'later']]);
  });

  it('what runs is live, or has started with an unknown end; the earliest first', () => {
    const shown = agenda(
      [at('b', -20, null), at('a', -30, 90), at('over', -90, -30)].map((each) => entryOf(each)),
      {
        now: START,
      },
    );
    expect(shown.running.map(({ entry, phase }) => [entry.uid, phase])).toEqual([
      ['a', 'live'],
      ['b', 'started'],
    ]);
    expect(uidsOf(shown.ended.flatMap(({ rows }) => rows))).toEqual(['over']);
  });

  it('what is over comes latest first', () => {
    const over = [at('first', -300), at('third', -120), at('second', -200)].map((each) => entryOf(each));
    expect(uidsOf(agenda(over, { now: START }).ended.flatMap(({ rows }) => rows))).toEqual([
      'third',
      'second',
      'first',
    ]);
  });

  it('two at the same time have an order that does not depend on how they came', () => {
    const both = [entryOf(at('a', 0)), entryOf(at('b', 0))];
    expect(rowsOf(agenda(both))).toEqual(rowsOf(agenda(both.toReversed())));
  });

  it('where nothing is to come there is no next one', () => {
    expect(agenda([])).toEqual({ next: null, running: [], days: [], ended: [] });
  });
});

describe('the filter', () => {
  const followed = entryOf(session({ uid: 'followed' }));
  const plain = entryOf(plainSession({ uid: 'plain' }));
  const observances = preferencesWith({ filter: 'observances' });

  it('"All UN sessions" lists every one', () => {
    expect(uidsOf(rowsOf(agenda([followed, plain])))).toHaveLength(2);
  });

  it('"Observances" lists those of a followed observance or body', () => {
    expect(uidsOf(rowsOf(agenda([followed, plain], { preferences: observances })))).toEqual(['followed']);
    const body = preferencesWith({ filter: 'observances', followedBodies: ['Trusteeship Council'] });
    expect(uidsOf(rowsOf(agenda([followed, plain], { preferences: body })))).toHaveLength(2);
  });

  it('keeps in sight what the user was to be reminded of, or armed', () => {
    const choices = [choicesOf({ reminders: { plain: true } }), choicesOf({ arms: [armOf(plain.session)] })];
    for (const each of choices) {
      const shown = agenda([plain], { preferences: observances, choices: each });
      expect(uidsOf(rowsOf(shown))).toEqual(['plain']);
    }
  });

  it('keeps in sight a followed session of which the user wants no reminder', () => {
    const choices = choicesOf({ reminders: { followed: false } });
    const [row] = rowsOf(agenda([followed], { preferences: observances, choices }));
    expect(row).toMatchObject({ isFollowed: true, isReminded: false });
  });
});

describe('a row', () => {
  const about = session();
  const entry = entryOf(about);

  it('says what will happen at the start', () => {
    expect(agenda([entry]).next).toMatchObject({ isFollowed: true, isReminded: true, isArmed: false });
    const armed = agenda([entry], { choices: choicesOf({ arms: [armOf(about)] }) }).next;
    expect(armed).toMatchObject({ isArmed: true, isArmedElsewhere: false });
  });

  it('says that another computer will open the session, where only that one does', () => {
    const choices = choicesOf({ arms: [armOf(about, { deviceId: OTHER_DEVICE })] });
    expect(agenda([entry], { choices }).next).toMatchObject({ isArmed: true, isArmedElsewhere: true });
    const preferences = preferencesWith({ openOn: 'all-computers' });
    expect(agenda([entry], { choices, preferences }).next).toMatchObject({ isArmedElsewhere: false });
  });

  it('says that the session is not live yet', () => {
    const notYet = entryOf(session({ end: null }), { readAt: START + 5 * MINUTE });
    const [row] = agenda([notYet], { now: START + 6 * MINUTE }).running;
    expect(row).toMatchObject({ phase: 'started', isNotLiveYet: true });
  });

  it('says that the session is live before its planned start, and not once that has come', () => {
    const readAt = START - 5 * MINUTE;
    const early = entryOf(session({ liveBadge: true }), { readAt, liveSeenAt: readAt });
    expect(agenda([early], { now: readAt }).running[0]).toMatchObject({ phase: 'live', isLiveEarly: true });
    expect(agenda([early], { now: START }).running[0]).toMatchObject({ phase: 'live', isLiveEarly: false });
  });

  it("leads to the user's own address before the session's", () => {
    const href = 'https://meet.example.org/j/7';
    const own = choicesOf({ ownLinks: { [about.uid]: href } });
    expect(agenda([entry]).next?.watchLink?.href).toBe(about.links[0]?.href);
    expect(agenda([entry], { choices: own }).next?.watchLink).toEqual({ href, isDayPage: false });
  });

  it('has the reminders of the settings until the session has its own, be they none', () => {
    const preferences = preferencesWith({ filter: 'all', followedLeads: [60], armedLeads: [5, 15] });
    const arms = [armOf(about)];
    const leads = (choices: ReturnType<typeof choicesOf>) =>
      agenda([entry], { preferences, choices }).next?.leads;
    expect(leads(choicesOf())).toEqual({ minutes: [60], isOwn: false });
    expect(leads(choicesOf({ arms }))).toEqual({ minutes: [5, 15], isOwn: false });
    expect(leads(choicesOf({ arms, leads: { [about.uid]: [] } }))).toEqual({ minutes: [], isOwn: true });
  });

  it('puts what is over under its day, the latest first, and names no overlap any more', () => {
    const over = [
      session({ uid: 'monday', start: START - 50 * HOUR, end: START - 48 * HOUR }),
      session({ uid: 'wednesday', start: START - 4 * HOUR, end: START - 2 * HOUR }),
      session({ uid: 'beside it', start: START - 3 * HOUR, end: START - HOUR }),
    ].map((one) => entryOf(one));
    const { ended } = agenda(over, { now: START });
    expect(ended.map(({ rows }) => uidsOf(rows))).toEqual([['beside it', 'wednesday'], ['monday']]);
    expect(ended.flatMap(({ rows }) => rows.flatMap(({ overlaps }) => overlaps))).toEqual([]);
  });

  it('says which sessions will open by themselves here, however that was chosen', () => {
    const followed = entryOf(session({ uid: 'followed' }));
    const willOpen = (overrides: Parameters<typeof preferencesWith>[0], choices = choicesOf({})) =>
      rowsOf(agenda([followed], { now: START - HOUR, preferences: preferencesWith(overrides), choices })).map(
        (row) => row.willOpen,
      );
    const armed = choicesOf({ arms: [armOf(followed.session)] });
    expect(willOpen({})).toEqual([false]);
    expect(willOpen({ opening: 'followed' })).toEqual([true]);
    expect(willOpen({}, armed)).toEqual([true]);
    expect(willOpen({ opening: 'never' }, armed)).toEqual([false]);
  });

  describe('tells how its start ended', () => {
    const decision = (verdict: Verdict, start: EpochMilliseconds = START): Decision => ({
      at: START,
      uid: about.uid,
      title: about.title,
      start,
      verdict,
    });
    const opened: Verdict = { kind: 'opened', lateBy: 0, href: 'https://webtv.un.org/en' };
    const announced: Verdict = { kind: 'announced', lateBy: 0 };
    const late: Verdict = { kind: 'not-opened', refusal: 'too-late', lateBy: 90 * SECOND };
    const told = (...decisions: readonly Decision[]) =>
      rowsOf(agenda([entry], { now: START + MINUTE, decisions }))[0]?.decision?.verdict;

    it('by the latest word on it', () => {
      expect(told(decision(late), decision(opened))).toEqual(late);
    });

    it.each<Verdict>([
      { kind: 'reminded', leadMinutes: 5 },
      announced,
      { kind: 'told', change: { kind: 'cancelled', at: START } },
      { kind: 'told-early' },
      { kind: 'told-recording' },
      { kind: 'told-again' },
      { kind: 'not-shown' },
    ])('where something was to be done; $kind is a mere announcement', (verdict) => {
      expect(told(decision(verdict))).toBeUndefined();
      expect(told(decision(verdict), decision(opened))).toEqual(opened);
    });

    it('by what became of its opening, though a notification about it was missed or refused later', () => {
      expect(told(decision({ kind: 'missed' }), decision(late))).toEqual(late);
      expect(told(decision({ kind: 'failed', sentence: 'No.' }), decision(opened))).toEqual(opened);
      expect(told(decision({ kind: 'missed' }))).toEqual({ kind: 'missed' });
    });

    it('of this session and this start: one that moved has its own', () => {
      expect(told(decision(opened, START - HOUR))).toBeUndefined();
      expect(told({ ...decision(opened), uid: 'another' })).toBeUndefined();
    });
  });
});

describe('what was searched for', () => {
  const input: AgendaInput = {
    now: START + 72 * HOUR,
    entries: [at('un-web-tv:1', 0), at('un-web-tv:2', 24 * 60), at('un-web-tv:3', 60)].map((each) =>
      entryOf({ ...each, observanceId: null }),
    ),
    preferences: preferencesWith({ filter: 'observances' }),
    choices: choicesOf(),
    homeTimeZone: 'UTC',
    deviceId: DEVICE,
    decisions: [],
    ledger: new Map(),
  };

  it('stands under its days, the latest first, whatever the filter', () => {
    const days = foundDays(input);
    expect(days.map(({ date, rows }) => [date, uidsOf(rows)])).toEqual([
      ['2026-11-25', ['un-web-tv:2']],
      ['2026-11-24', ['un-web-tv:3', 'un-web-tv:1']],
    ]);
  });
});

describe('a row', () => {
  it('carries the news of its session', () => {
    const change = { kind: 'moved', at: START - 2 * HOUR, from: START - HOUR, to: START } as const;
    const { next } = agenda([{ ...entryOf(session()), changes: [change] }]);
    expect(next?.news).toEqual([change]);
  });
});

describe('the beginning of an agenda', () => {
  it('has the next session, what is running, and the first rows to come', () => {
    const whole = agenda(
      [at('un-web-tv:1', -90), at('un-web-tv:2', 0), at('un-web-tv:3', 60), at('un-web-tv:4', 24 * 60)].map(
        (each) => entryOf(each),
      ),
    );
    const whatIsOver = agenda([entryOf(at('un-web-tv:0', -300))]).ended;
    const first = beginningOf({ ...whole, ended: whatIsOver }, 1);
    expect([
      first.next?.entry.uid,
      uidsOf(first.running),
      first.days.map(({ rows }) => uidsOf(rows)),
      first.ended,
    ]).toEqual(['un-web-tv:2', ['un-web-tv:1'], [['un-web-tv:3']], []]);
  });
});

describe('all that an agenda lists', () => {
  const zoned = (uid: string, from: number, timeZone: string) => entryOf({ ...at(uid, from), timeZone });
  const shown = agenda([
    zoned('over', -300, 'Asia/Bangkok'),
    zoned('running', -90, 'Europe/Zurich'),
    zoned('next', 30, 'Africa/Nairobi'),
    zoned('later', 60, 'Africa/Nairobi'),
    zoned('tomorrow', 24 * 60, 'Europe/Vienna'),
  ]);

  it('are its sessions, wherever they stand, each once', () => {
    expect(sessionsOf(shown).map(({ uid }) => uid)).toEqual(['next', 'running', 'later', 'tomorrow', 'over']);
  });

  it('are the zones of what is not over, each once, and New York in any case', () => {
    expect(organiserZones(shown)).toEqual([
      'America/New_York',
      'Africa/Nairobi',
      'Europe/Zurich',
      'Europe/Vienna',
    ]);
    expect(organiserZones(agenda([]))).toEqual(['America/New_York']);
  });
});
