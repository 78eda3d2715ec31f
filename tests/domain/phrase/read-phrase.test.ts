import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../../domain/phrase/read-phrase';

/** Start and end of each time, in UTC to the minute; `day` for one without a start. */
function read(text: string, context: Partial<Parameters<typeof readPhrase>[1]> = {}): readonly string[] {
  const minute = (instant: number) => new Date(instant).toISOString().slice(0, 16);
  return readPhrase(text, { publishedOn: null, ...context }).times.map(({ start, end, date }) =>
    start === null ? `day ${date}` : [start, ...(end === null ? [] : [end])].map(minute).join(' '),
  );
}

describe('one clock time or two', () => {
  it.each([
    ['10 September 2021, 9–11 a.m. (NY time)', '2021-09-10T13:00 2021-09-10T15:00'],
    ['10 September 2021, 10 to 1 p.m. (NY time)', '2021-09-10T14:00 2021-09-10T17:00'],
    ['10 September 2021, 11:30 a.m.-1:00 p.m. EDT', '2021-09-10T15:30 2021-09-10T17:00'],
    ['10 September 2021, 12 noon to 2 p.m. EDT', '2021-09-10T16:00 2021-09-10T18:00'],
    ['10 September 2021, 12:00 p.m. EDT', '2021-09-10T16:00'],
    ['10 September 2021, 12:30 a.m. EDT', '2021-09-10T04:30'],
    ['10 September 2021, 9 p.m. to 1 a.m. EDT', '2021-09-11T01:00 2021-09-11T05:00'],
    ['10 September 2021, 13:30 PM - 16:30 PM (UTC+9)', '2021-09-10T04:30 2021-09-10T07:30'],
    ['10 September 2021, 1500 GMT', '2021-09-10T15:00'],
    ['10 September 2021 from 14.00 until 15.15 BKK time', '2021-09-10T07:00 2021-09-10T08:15'],
    ['between 10 a.m. and 11 a.m. New York time on 10 September 2021', '2021-09-10T14:00 2021-09-10T15:00'],
    ['3 May 2024, 23:00 UTC – 4 May 2024, 01:00 UTC', '2024-05-03T23:00 2024-05-04T01:00'],
    ['10 septembre 2021 de 10 heures à 13 heures (heure de Genève)', '2021-09-10T08:00 2021-09-10T11:00'],
    ['le 10 septembre 2021 à 14h30, heure de Paris', '2021-09-10T12:30'],
    ['10 de septiembre de 2021, a las 3 de la tarde (hora de Nueva York)', '2021-09-10T19:00'],
    ['10 de setembro de 2021, às 16 horas (horário de Nova York)', '2021-09-10T20:00'],
    ['10 сентября 2021 года, с 10:00 до 13:00 по женевскому времени', '2021-09-10T08:00 2021-09-10T11:00'],
    ['2021年9月10日上午10时至下午1时（纽约时间）', '2021-09-10T14:00 2021-09-10T17:00'],
    ['10 أيلول/سبتمبر 2021، الساعة 10:00 صباحا بتوقيت نيويورك', '2021-09-10T14:00'],
    ['2021-09-10T10:00:00-04:00', '2021-09-10T14:00'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('several sessions', () => {
  it('are what "and" stands between', () => {
    expect(read('3 November 2022 from 10 a.m. to 1 p.m. and from 3 to 6 p.m., Vienna local time')).toEqual([
      '2022-11-03T09:00 2022-11-03T12:00',
      '2022-11-03T14:00 2022-11-03T17:00',
    ]);
  });

  it('are on each of the days of a list, and of a range', () => {
    expect(read('8 and 9 July 2021, 10:00 (Paris time)')).toEqual(['2021-07-08T08:00', '2021-07-09T08:00']);
    expect(read('8–10 July 2021, 10:00 (Paris time)')).toHaveLength(3);
  });

  it('are not the same moment in several zones', () => {
    const text = '10 September 2021, 7AM (GMT-5) | 8AM (EST) 2PM (GMT+2) | 5:30PM (GMT+5:30)';
    expect(read(text)).toEqual(['2021-09-10T12:00']);
  });
});

describe('the day', () => {
  it.each([
    ['Thursday, 9 Setpember 2021, 10:00 UTC', null, '2021-09-09T10:00'],
    ['Tuesday, 4 June, 10:00 UTC', '2024-05-28', '2024-06-04T10:00'],
    ['12 January, 10:00 UTC', '2023-12-20', '2024-01-12T10:00'],
    ['20 December, 10:00 UTC', '2024-01-05', '2023-12-20T10:00'],
    ['tomorrow at 10:00 UTC', '2024-05-28', '2024-05-29T10:00'],
    ['10:00 UTC, 24.11.2026', null, '2026-11-24T10:00'],
    ['30 December to 2 January 2025, 10:00 UTC', null, '2024-12-30T10:00'],
  ])('%s, published on %s', (text, publishedOn, expected) => {
    expect(read(text, { publishedOn })[0]).toBe(expected);
  });

  it('is asked for where the digits may be either, and where the weekday is another', () => {
    for (const text of ['4/5/2026, 10:00 UTC', 'Monday, 10 September 2021, 10:00 UTC']) {
      const [time] = readPhrase(text, { publishedOn: null }).times;
      expect(time?.certainty).toBe('ambiguous');
      expect(time?.alternativeStart).toBeDefined();
    }
  });

  it('is unknown without a year that anything tells', () => {
    expect(read('10 September, 10:00 UTC')).toEqual([]);
  });
});

describe('the zone', () => {
  it.each([
    ['10 September 2021, 10:00 EST (UTC-4)', '2021-09-10T14:00', 'exact'],
    ['10 June 2021, 17:00 CET (Geneva time)', '2021-06-10T15:00', 'exact'],
    ['10 September 2021, 10:00, Conference Room 4', '2021-09-10T14:00', 'zone-from-venue'],
    ['10 September 2021, 10:00, UN Headquarters in Nairobi', '2021-09-10T07:00', 'zone-from-venue'],
    ['10 September 2021, 10:00 Europe/Zurich', '2021-09-10T08:00', 'exact'],
    ['10 September 2021, 10:00 UTC−04:00', '2021-09-10T14:00', 'exact'],
    ['10 September 2021, 10:00 Kabul local time', '2021-09-10T05:30', 'exact'],
  ])('%s', (text, start, certainty) => {
    expect(read(text)).toEqual([start]);
    expect(readPhrase(text, { publishedOn: null }).times[0]?.certainty).toBe(certainty);
  });

  it('is that of those who write an abbreviation out of season; the reading by the book stays', () => {
    const [time] = readPhrase('10 July 2021, 10:00 EST', { publishedOn: null }).times;
    expect(time).toMatchObject({
      start: Date.parse('2021-07-10T14:00:00Z'),
      alternativeStart: Date.parse('2021-07-10T15:00:00Z'),
      certainty: 'zone-corrected',
    });
  });

  it('is that of the place, then of the reader’s choice, else unknown', () => {
    const text = '10 September 2021, 10:00';
    expect(read(text, { place: 'Bangkok, Thailand' })).toEqual(['2021-09-10T03:00']);
    expect(read(text, { timeZone: 'Asia/Tokyo' })).toEqual(['2021-09-10T01:00']);
    expect(read(text)).toEqual(['day 2021-09-10']);
    expect(readPhrase(text, { publishedOn: null }).times[0]?.lacksZone).toBe(true);
  });

  it('of an agreement is none', () => {
    expect(read('10 September 2021, 10:00, on the Paris Agreement')).toEqual(['day 2021-09-10']);
  });
});

describe('no session is', () => {
  it.each([
    'The registration deadline is 28 October 2022, 6 p.m., New York time.',
    'Please reply by 28 October 2022, 6 p.m., New York time.',
    'Embargoed until 10.00 GMT 23 June 2020',
    'Badges can be collected on 18 May 2022 from 14:00 to 17:00 UTC.',
    'The site is unavailable for maintenance on 18 May 2022 from 14:00 to 17:00 UTC.',
    'The earthquake struck at 4:53 p.m. UTC on 12 January 2010.',
    'Posted on 12 January 2020 at 16:53 UTC',
    'Inscriptions jusqu’au 12 janvier 2020 à 16 h 53, heure de Paris',
    'Fecha límite: 12 de enero de 2020, 23:59 (hora de Nueva York)',
    'The exhibition runs from 12 to 18 May 2022, 10:00 to 17:00 UTC.',
    'Originally scheduled for 12 May 2022 at 10:00 UTC.',
    'On 12 May 2022 light a candle at 12 noon local time around the world.',
    'The video of 12 May 2022 lasts 12:34.',
    'Document A/C.2/66/L.48 of 12 May 2022 costs $10.30.',
  ])('%s', (text) => {
    expect(readPhrase(text, { publishedOn: null }).times.filter(({ start }) => start !== null)).toEqual([]);
  });

  it('and the steps say why', () => {
    const { steps } = readPhrase('Deadline: 28 October 2022, 6 p.m. UTC', { publishedOn: null });
    expect(steps).toContainEqual(expect.objectContaining({ rule: 'refused', refusal: 'deadline' }));
  });
});

describe('the status', () => {
  it.each([
    ['10 May 2022, 10:00 UTC (TBC)', 'tentative'],
    ['10 May 2022, 10:00 UTC – annulé', 'cancelled'],
    ['The meeting is postponed to 10 May 2022, 10:00 UTC', 'confirmed'],
    ['10 May 2022, 10:00 UTC', 'confirmed'],
  ])('%s is %s', (text, status) => {
    expect(readPhrase(text, { publishedOn: null }).times[0]?.status).toBe(status);
  });
});

describe('a phrase', () => {
  it('is read step by step', () => {
    const { steps } = readPhrase('10 September 2021, 9–11 a.m. (NY time)', { publishedOn: null });
    expect(steps).toMatchObject([
      {
        rule: 'date',
        words: '10 September 2021',
        date: { kind: 'days', days: [{ year: 2021, month: 9, day: 10, weekday: null }] },
      },
      { rule: 'clock', words: '9–11 a.m.', time: { start: 9 * 60, end: 11 * 60 } },
      { rule: 'zone', words: 'NY time', zone: { kind: 'zone', timeZone: 'America/New_York' } },
      {
        rule: 'instant',
        words: '10 September 2021, 9–11 a.m. (NY time',
        reading: { start: Date.parse('2021-09-10T13:00:00Z'), end: Date.parse('2021-09-10T15:00:00Z') },
      },
    ]);
  });

  it('says where its words stand', () => {
    const text = 'Join us: 10 May 2022, 10:00 UTC!';
    const [time] = readPhrase(text, { publishedOn: null }).times;
    expect(time?.words).toBe('10 May 2022, 10:00 UTC');
    expect(text.slice(time?.from, time?.to)).toBe(time?.words);
  });
});
