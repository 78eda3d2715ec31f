import { beforeEach, describe, expect, it } from 'vitest';
import { clockChangeText, lengthText, sharedClockChangeText } from '../../components/clock-change-text';
import { timeThere } from '../../components/zone-note-text';
import { clockChangeNoteAt, clockChangeNotesAt } from '../../domain/zone-note';
import { instant } from '../builders';
import { startComputer } from '../fakes/computer';
import { displayIn } from './display';

beforeEach(() => {
  startComputer(instant('2026-10-28T12:00:00Z'));
});

async function noteText(
  at: string,
  timeZone: string,
  home: string,
  language = 'en-GB',
): Promise<string | null> {
  const now = instant(at);
  const note = clockChangeNoteAt(now, timeZone, home);
  return note === null ? null : clockChangeText(note, now, await displayIn(language, home));
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
    expect(notes.map((note) => sharedClockChangeText(note, now, display))).toEqual([
      'Clocks change: until 1 November Vienna is 5 hours ahead of you, not 6; likewise Rome and Madrid',
    ]);
  });

  it('are the plain ones of a single zone', async () => {
    const now = instant('2026-10-28T12:00:00Z');
    const [note] = clockChangeNotesAt(now, ['America/New_York'], 'Europe/Paris');
    if (note === undefined) throw new Error('There is a note in this week');
    expect(sharedClockChangeText(note, now, await displayIn('en-GB', 'Europe/Paris'))).toBe(
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
    expect(lengthText(end - start, 'America/New_York', display)).toBe(
      'Clocks change in New York meanwhile: it lasts 2 hrs',
    );
  });
});
