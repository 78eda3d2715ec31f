import { describe, expect, it } from 'vitest';
import { sureStartOf } from '../../../domain/certainty';
import type { Session } from '../../../domain/session';
import { readPage } from '../../../sources/page/read-page';
import { instant } from '../../builders';

/** Never a guess in disguise: what the words leave open stays open. */

function read(lines: readonly string[], publishedOn: string | null = null): readonly Session[] {
  return readPage({
    text: lines.join('\n'),
    format: 'text',
    url: 'https://www.un.org/en/programme',
    publishedOn,
  }).sessions.map(({ session }) => session);
}

describe('no time that can be acted on', () => {
  it.each([
    [['● Closing', '10 September 2021, following the adjournment of the plenary (New York time)']],
    [['● Second part', '10 September 2021, immediately after the general debate, General Assembly Hall']],
    [['● Séance privée', 'Mardi 14 octobre 2025, à l’issue de la séance plénière, Palais des Nations']],
    [['● Conclusiones', 'martes 14 de octubre de 2025, al término de la sesión anterior, sede de la CEPAL']],
    [['● Consultations', 'Friday, 10 September 2021, a.m. and p.m., Conference Room 4']],
    [['● Consultations', 'Friday, 10 September 2021, in the morning, Conference Room 4']],
    [['● Consultations', 'Friday, 10 September 2021, time to be announced, Conference Room 4']],
    [['● Consultations', 'Vendredi 10 septembre 2021, heure à confirmer, Palais des Nations']],
    [['● Consultas', 'viernes 10 de septiembre de 2021, hora por confirmar, sede de la CEPAL']],
  ])('%j', (lines) => {
    expect(read(lines).map((session) => session.start)).toEqual(read(lines).map(() => null));
  });

  it.each([
    ['no zone, no place', ['● Webinar', '10 September 2021, 10:00–11:30, online']],
    ['no zone, no place, French', ['● Webinaire', 'Le 10 septembre 2021 à 10 heures, en ligne']],
    [
      'no zone, no place, Spanish',
      ['● Seminario web', '10 de septiembre de 2021, a las 10:00 horas, en línea'],
    ],
    [
      'local time of each',
      ['● Hour of peace', '21 September 2021, 12 noon local time, everywhere in the world'],
    ],
    [
      'each at home',
      ['● Heure de la paix', 'Le 21 septembre 2021 à midi, heure locale, partout dans le monde'],
    ],
    ['zones that disagree', ['● Webinar', '10 September 2021, 10 a.m. New York time / 3 p.m. Geneva time']],
    ['offsets that disagree', ['● Webinar', '10 September 2021, 7AM (GMT-5) | 3PM (GMT+2)']],
    ['a day that does not exist', ['● Webinar', '31 September 2021, 10 a.m. New York time']],
    ['a weekday that is not the day’s', ['● Webinar', 'Monday, 10 September 2021, 10 a.m. New York time']],
    ['an hour that no clock shows', ['● Webinar', '10 September 2021, 25:00 New York time']],
  ])('%s', (_, lines) => {
    for (const session of read(lines)) expect(sureStartOf(session)).toBeNull();
  });
});

describe('two readings', () => {
  it('an abbreviation of winter in summer, beside a New York place, is New York time; the literal reading stays', () => {
    const [session] = read(['● Panel', '10 September 2021, 9 a.m. EST', 'Trusteeship Council Chamber, UNHQ']);
    expect(session).toMatchObject({
      start: instant('2021-09-10T13:00:00Z'),
      alternativeStart: instant('2021-09-10T14:00:00Z'),
      timeZone: 'America/New_York',
      certainty: 'zone-corrected',
    });
  });

  it('an abbreviation of winter in summer, in Rome', () => {
    const [session] = read(['● Cérémonie', '16 octobre 2025, 10 h CET, siège de la FAO, Rome']);
    expect(session).toMatchObject({
      start: instant('2025-10-16T08:00:00Z'),
      alternativeStart: instant('2025-10-16T09:00:00Z'),
      timeZone: 'Europe/Rome',
    });
    expect(session?.certainty).toMatch(/^(?:zone-corrected|ambiguous)$/);
  });

  it('an offset beats an abbreviation, and leaves nothing open', () => {
    const [session] = read(['● Panel', '10 September 2021, 8AM (EST) | 7AM (GMT-5)']);
    expect(session?.start).toBe(instant('2021-09-10T12:00:00Z'));
  });

  it('a city beats an abbreviation', () => {
    const [session] = read(['● Panel', '10 July 2025, 17:00 CET (Geneva time)']);
    expect(session).toMatchObject({ start: instant('2025-07-10T15:00:00Z'), timeZone: 'Europe/Zurich' });
  });
});

describe('a day without a clock time', () => {
  it.each([
    [['● Open day', '10 September 2027, Conference Room 4, UN Headquarters']],
    [['● Journée portes ouvertes', 'Vendredi 10 septembre 2027, Palais des Nations']],
    [['● Jornada abierta', 'viernes 10 de septiembre de 2027, sede de la CEPAL']],
  ])('%j is that day at most', (lines) => {
    for (const session of read(lines)) {
      expect(session).toMatchObject({ start: null, end: null, date: '2027-09-10', certainty: 'date-only' });
    }
  });
});

describe('status', () => {
  it.each([
    ['10 September 2021, 9–11 a.m. (NY time), TBC', 'tentative'],
    ['10 September 2021, 9–11 a.m. (NY time) [to be confirmed]', 'tentative'],
    ['10 septembre 2021, 9 h – 11 h (heure de New York), à confirmer', 'tentative'],
    ['10 de septiembre de 2021, de 9 a 11 horas (hora de Nueva York), por confirmar', 'tentative'],
    ['CANCELLED: 10 September 2021, 9–11 a.m. (NY time)', 'cancelled'],
    ['10 septembre 2021, 9 h – 11 h (heure de New York) – ANNULÉ', 'cancelled'],
    ['10 de septiembre de 2021, de 9 a 11 horas (hora de Nueva York) - CANCELADO', 'cancelled'],
  ])('%s is %s', (line, status) => {
    const sessions = read(['● Panel', line]);
    expect(sessions.length).toBeLessThanOrEqual(1);
    // What is called off may be left out; it may not be announced as if it took place.
    if (status === 'tentative') expect(sessions).toHaveLength(1);
    for (const session of sessions) {
      expect(session.status).toBe(status);
      expect(session.start).toBe(instant('2021-09-10T13:00:00Z'));
    }
  });
});

describe('the same session twice on a page is one', () => {
  it.each([
    [
      'in prose',
      '10 September 2021, 9–11 a.m. (NY time)',
      'Join us on Friday, 10 September 2021, from 9 to 11 a.m., New York time.',
    ],
    [
      'in two languages',
      '10 September 2021, 9–11 a.m. (NY time)',
      'Le 10 septembre 2021, de 9 h à 11 h (heure de New York)',
    ],
    [
      'in two zones',
      '10 September 2021, 9–11 a.m. (NY time)',
      '10 September 2021, 15:00–17:00 (Geneva time)',
    ],
  ])('%s', (_, first, second) => {
    expect(read(['● Panel on solidarity', first, second]).map(({ start }) => start)).toEqual([
      instant('2021-09-10T13:00:00Z'),
    ]);
  });
});
