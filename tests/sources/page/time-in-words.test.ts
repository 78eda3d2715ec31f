import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sources/page/read-page';

/** Start in UTC, or the day where the zone has to be asked for, and the title. */
function tell(...lines: readonly string[]) {
  const text = lines.join('\n');
  const { sessions } = readPage({ text, format: 'text', url: '', publishedOn: '2026-11-20' });
  return sessions.map(({ session: { start, date, title } }) => {
    const when = start === null ? date : new Date(start).toISOString().slice(0, 16);
    return `${when} ${title}`;
  });
}

const HEAD = 'Press schedule, UN Headquarters';
const DAY = 'Thursday, 26 November';

describe('an entry under a day that begins with a time in words', () => {
  it.each([
    ['Noon - Daily briefing by the Spokesperson', '2026-11-26T17:00 Daily briefing by the Spokesperson'],
    ['Noon: Daily briefing by the Spokesperson', '2026-11-26T17:00 Daily briefing by the Spokesperson'],
    ['• 12 noon – Daily briefing by the Spokesperson', '2026-11-26T17:00 Daily briefing by the Spokesperson'],
    ['Midi – Point de presse du porte-parole', '2026-11-26T17:00 Point de presse du porte-parole'],
    ['Mediodía: Conferencia de prensa diaria', '2026-11-26T17:00 Conferencia de prensa diaria'],
    ['Midnight – Vigil for peace in the garden', '2026-11-26T05:00 Vigil for peace in the garden'],
    ['10 heures : Ouverture de la réunion', '2026-11-26T15:00 Ouverture de la réunion'],
    ['15h – Table ronde sur les récifs', '2026-11-26T20:00 Table ronde sur les récifs'],
  ])('%s', (line, expected) => {
    expect(tell(HEAD, DAY, line)).toEqual([expected]);
    expect(tell(HEAD, DAY, '11:00 a.m. Press conference of the envoy', line)).toContain(expected);
  });

  it('asks for the zone where no place tells it', () => {
    expect(tell('Press schedule', DAY, 'Noon - Daily briefing by the Spokesperson')).toEqual([
      '2026-11-26 Daily briefing by the Spokesperson',
    ]);
  });

  it('is a row of a table', () => {
    const row = (...cells: readonly string[]) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = row('Thursday, 26 November', 'Events') + row('Noon', 'Daily briefing by the Spokesperson');
    const text = `<h1>${HEAD}</h1><table>${table}</table>`;
    const { sessions } = readPage({ text, format: 'html', url: '', publishedOn: '2026-11-20' });
    expect(sessions.map(({ session: { start, title } }) => [start, title])).toEqual([
      [Date.parse('2026-11-26T17:00:00Z'), 'Daily briefing by the Spokesperson'],
    ]);
  });
});

describe('no time is', () => {
  it.each([
    'Replies are expected by noon on Friday.',
    'Please reply by noon',
    'Noon prayers are said in the chapel',
    'Noon briefing guests',
    'Midi-Pyrénées : une région et ses rivières',
    'Midnight’s children of the reefs',
    'Noon - Deadline for the speakers’ list of the plenary',
    'Noon: lunch break',
    'The noon sun - a film about the reefs',
    'Until noon - the gallery is closed',
    '2.1 – Reports of the committees of the reefs',
  ])('%s', (line) => {
    expect(tell(HEAD, DAY, line)).toEqual([]);
  });

  it('a time in words that begins a line, where no list stands under the day', () => {
    const day = 'The forum will meet on 26 November 2026 in May Hall.';
    expect(tell(HEAD, day, 'Midnight: an opera in three acts')).toEqual([]);
  });
});
