import { beforeEach, describe, expect, it } from 'vitest';
import {
  clockChangeText,
  lengthText,
  otherDayText,
  sharedClockChangeText,
  timeThere,
  zoneDoubtText,
  zoneMoveText,
} from '../../components/zone-note-text';
import { HOUR, MINUTE } from '../../domain/time';
import { clockChangeNoteAt, clockChangeNotesAt } from '../../domain/zone-note';
import type { Display } from '../../hooks/use-strings';
import { loadStrings } from '../../platform/i18n';
import { instant, session } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(instant('2026-10-28T12:00:00Z'));
});

async function displayIn(
  language: string,
  timeZone: string,
  hourCycle: '12' | '24' = '24',
): Promise<Display> {
  const strings = await loadStrings(language);
  return {
    ...strings,
    homeTimeZone: timeZone,
    otherTimeZones: [],
    format: { locale: language, timeZone, hourCycle },
  };
}

const plain = (text: string | null): string | null => text?.replace(/[\u2068\u2069]/g, '') ?? null;

async function noteText(
  at: string,
  timeZone: string,
  home: string,
  language = 'en-GB',
): Promise<string | null> {
  const now = instant(at);
  const note = clockChangeNoteAt(now, timeZone, home);
  return note === null ? null : plain(clockChangeText(note, now, await displayIn(language, home)));
}

describe('the words for a clock-change week', () => {
  it.each([
    [
      '2026-10-28T12:00:00Z',
      'America/New_York',
      'Europe/Paris',
      'Clocks change: until 1 November New York is 5 hours behind you, not 6',
    ],
    [
      '2026-10-20T12:00:00Z',
      'America/New_York',
      'Europe/Paris',
      'Clocks change: from 25 October until 1 November New York is 5 hours behind you, not 6',
    ],
    [
      '2026-10-28T12:00:00Z',
      'Europe/Zurich',
      'America/New_York',
      'Clocks change: until 1 November Geneva is 5 hours ahead of you, not 6',
    ],
    [
      '2026-03-01T12:00:00Z',
      'Africa/Casablanca',
      'Europe/Paris',
      'Clocks change: until 22 March Casablanca is 1 hour behind you (before and after: at the same time as you)',
    ],
    [
      '2026-03-20T12:00:00Z',
      'America/Santiago',
      'America/New_York',
      'Clocks change: until 4 April Santiago is 1 hour ahead of you (before: 2 hours ahead of you; after: at the same time as you)',
    ],
    [
      '2026-03-20T12:00:00Z',
      'America/St_Johns',
      'Europe/Paris',
      'Clocks change: until 29 March St Johns is 3 hours 30 minutes behind you, not 4 hours 30 minutes',
    ],
  ])('at %s of %s in %s', async (at, timeZone, home, words) => {
    expect(await noteText(at, timeZone, home)).toBe(words);
  });

  it('name the days of the home zone: in Los Angeles Europe changes on Saturday evening', async () => {
    expect(await noteText('2026-03-10T12:00:00Z', 'America/Los_Angeles', 'Europe/Paris')).toContain(
      '29 March',
    );
    expect(await noteText('2026-03-20T12:00:00Z', 'Europe/Paris', 'America/Los_Angeles')).toContain(
      '28 March',
    );
  });

  it('are Arabic in Arabic, the city apart from them', async () => {
    const now = instant('2026-10-28T12:00:00Z');
    const note = clockChangeNoteAt(now, 'America/New_York', 'Europe/Paris');
    if (note === null) throw new Error('There is a note in this week');
    expect(clockChangeText(note, now, await displayIn('ar', 'Europe/Paris'))).toBe(
      'تغيير الساعة: حتى 1 نوفمبر توقيت \u2068نيويورك\u2069 متأخر عن توقيتك والفرق 5 ساعات، لا 6',
    );
  });
});

describe('the words for a clock-change week of several zones', () => {
  it('name the others behind the first', async () => {
    const now = instant('2026-10-28T12:00:00Z');
    const zones = ['Africa/Nairobi', 'Europe/Vienna', 'Europe/Rome', 'Europe/Madrid'];
    const display = await displayIn('en-GB', 'America/New_York');
    const notes = clockChangeNotesAt(now, zones, 'America/New_York');
    expect(notes.map((note) => plain(sharedClockChangeText(note, now, display)))).toEqual([
      'Clocks change: until 1 November Vienna is 5 hours ahead of you, not 6; likewise Rome and Madrid',
    ]);
  });

  it('are the plain ones of a single zone', async () => {
    const now = instant('2026-10-28T12:00:00Z');
    const [note] = clockChangeNotesAt(now, ['America/New_York'], 'Europe/Paris');
    if (note === undefined) throw new Error('There is a note in this week');
    expect(plain(sharedClockChangeText(note, now, await displayIn('en-GB', 'Europe/Paris')))).toBe(
      'Clocks change: until 1 November New York is 5 hours behind you, not 6',
    );
  });
});

describe('the words for a session during which the clocks are changed', () => {
  it('tell how long it really is: 00:30–01:30 in New York', async () => {
    const display = await displayIn('en-GB', 'America/New_York');
    const start = instant('2026-11-01T00:30:00-04:00');
    const end = instant('2026-11-01T01:30:00-05:00');
    expect(timeThere(start, end, 'America/New_York', display)).toBe('00:30–01:30');
    expect(plain(lengthText(end - start, 'America/New_York', display))).toBe(
      'The clocks in New York are changed while it lasts: it takes 2 hrs',
    );
  });
});

describe('the words for a computer in another zone', () => {
  it('name both zones, and the offset now', async () => {
    const move = { from: 'America/New_York', to: 'Africa/Nairobi', at: instant('2026-10-28T12:00:00Z') };
    expect(plain(zoneMoveText(move, await displayIn('en-GB', 'Africa/Nairobi')))).toBe(
      'This computer is now in Nairobi time (UTC+3); times were in New York time before.',
    );
  });
});

describe('the words for a zone that was not stated as it is', () => {
  const IN_JULY = {
    certainty: 'zone-corrected',
    statedTime: '14 July 2026, 10 a.m. EST',
    timeZone: 'America/New_York',
    start: instant('2026-07-14T10:00:00-04:00'),
    alternativeStart: instant('2026-07-14T10:00:00-05:00'),
  } as const;

  it('name EST in July, that New York is on EDT, and when it would be by the letter', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(plain(zoneDoubtText(session(IN_JULY), display))).toBe(
      'announced in EST, but New York is on EDT then: taken as 10:00 there; by the letter it would be 18:00 here',
    );
  });

  it('have the days where they are not the same', async () => {
    const display = await displayIn('en-GB', 'Asia/Kolkata');
    const late = {
      start: instant('2026-07-14T14:00:00-04:00'),
      alternativeStart: instant('2026-07-14T15:00:00-04:00'),
    };
    expect(plain(zoneDoubtText(session({ ...IN_JULY, ...late }), display))).toContain(
      'Wed 15 Jul, 00:30 here',
    );
    const east = await displayIn('en-GB', 'Pacific/Auckland');
    expect(plain(zoneDoubtText(session({ ...IN_JULY, ...late }), east))).toContain(
      'taken as Tue 14:00 there',
    );
  });

  it('name the offset where the zone was stated in other words', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    const inWords = { ...IN_JULY, statedTime: '10 a.m. Eastern Standard Time' };
    expect(plain(zoneDoubtText(session(inWords), display))).toMatch(
      /^announced in UTC−5, but New York is on UTC−4 then/,
    );
  });

  it('name the place whose zone was taken where none is stated', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    const unstated = session({ certainty: 'zone-from-venue', timeZone: 'Asia/Bangkok' });
    expect(plain(zoneDoubtText(unstated, display))).toBe('time zone not stated: taken as Bangkok time');
  });

  it('are none where the zone is stated', async () => {
    expect(zoneDoubtText(session(), await displayIn('en-GB', 'Africa/Nairobi'))).toBeNull();
  });
});

describe('the words for another day', () => {
  const IN_THE_NIGHT = instant('2026-06-09T23:00:00Z');

  it('tell day and time at home, and the day there', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(plain(otherDayText(IN_THE_NIGHT, 'America/New_York', display))).toBe(
      'Wed 02:00, Tuesday evening in New York',
    );
    expect(plain(otherDayText(IN_THE_NIGHT, 'Pacific/Kiritimati', display))).toBeNull();
    const west = await displayIn('en-GB', 'America/New_York');
    expect(plain(otherDayText(IN_THE_NIGHT, 'Africa/Nairobi', west))).toBe(
      'Tue 19:00, early Wednesday in Nairobi',
    );
  });

  it('are none where it is one day', async () => {
    expect(
      otherDayText(IN_THE_NIGHT - 3 * HOUR, 'America/New_York', await displayIn('en-GB', 'Africa/Nairobi')),
    ).toBeNull();
  });
});

describe('the time in a zone', () => {
  const IN_THE_NIGHT = instant('2026-06-09T23:00:00Z');

  it('has its weekday where it is not the day at home', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(timeThere(IN_THE_NIGHT, IN_THE_NIGHT + 90 * MINUTE, 'Africa/Nairobi', display)).toBe(
      '02:00–03:30',
    );
    expect(timeThere(IN_THE_NIGHT, IN_THE_NIGHT + 90 * MINUTE, 'America/New_York', display)).toBe(
      'Tue 19:00–20:30',
    );
  });

  it('has no end where none is known', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(timeThere(IN_THE_NIGHT, null, 'America/New_York', display)).toBe('Tue 19:00');
  });
});
