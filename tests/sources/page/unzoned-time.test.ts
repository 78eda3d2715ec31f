import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sources/page/read-page';

function read(lines: readonly string[], publishedOn = '2026-02-01') {
  const url = 'https://www.un.org/en/programme';
  return readPage({ text: lines.join('\n'), format: 'text', url, publishedOn }).sessions;
}

/** Day or start in UTC, whether the zone has to be asked for, and the title. */
function tell(lines: readonly string[], publishedOn?: string) {
  return read(lines, publishedOn).map(({ lacksZone, session: { start, date, title } }) => {
    const when = start === null ? date : new Date(start).toISOString().slice(0, 16);
    return `${when}${lacksZone ? ' asks' : ''} ${title}`;
  });
}

describe('a date and one clock time below a title', () => {
  const SIDE = ['Evento paralelo: Datos para el mar', '14 de abril de 2026 a las 13.15 h'];

  it('take the zone of the one place of the page', () => {
    const first = ['Sesión inaugural', 'Martes 14 de abril de 2026, 9:00 a 10:30 horas, sede de la CEPAL'];
    const sessions = read(['Foro del mar', ...first, ...SIDE]);
    expect(sessions.map(({ session }) => session)).toMatchObject([
      { title: 'Sesión inaugural' },
      {
        title: 'Datos para el mar',
        role: 'side',
        start: Date.parse('2026-04-14T17:15:00Z'),
        timeZone: 'America/Santiago',
        certainty: 'zone-from-venue',
      },
    ]);
  });

  it('ask for the zone where no place tells it', () => {
    expect(tell(['Foro del mar', ...SIDE])).toEqual(['2026-04-14 asks Datos para el mar']);
  });

  it('ask for it on a day with other sessions as well', () => {
    const first = ['Opening', '14 April 2026, 9:00–10:30 (New York time)'];
    expect(tell(['Forum', ...first, 'Panel on reefs', '14 April 2026, 13:15'])).toEqual([
      '2026-04-14T13:00 Opening',
      '2026-04-14 asks Panel on reefs',
    ]);
  });

  it('are no second session where the same time is stated with its zone', () => {
    const lines = ['Panel on reefs', '14 April 2026, 9:00', '14 April 2026, 9:00 (New York time)'];
    expect(tell(['Forum', ...lines])).toHaveLength(1);
  });

  it('are the stamp of an article, where the day had come when it was published', () => {
    expect(tell(['News', 'Reefs are well', '30 January 2026, 13:15', 'They were seen by many.'])).toEqual([]);
  });
});

describe('a list of clock times under a day', () => {
  const LIST = [
    'Thursday, 26 November',
    '11:00 a.m. Press conference by the envoy of the reefs',
    '12:30 p.m. Briefing by the President of the Assembly',
  ];

  it('asks for the zone of each where no place tells it', () => {
    const always = 'The noon briefing takes place at 12:00 p.m. in the Press Briefing Room (S-237).';
    expect(tell(['Press schedule', always, ...LIST], '2026-11-20')).toEqual([
      '2026-11-26 asks Press conference by the envoy of the reefs',
      '2026-11-26 asks Briefing by the President of the Assembly',
    ]);
  });

  it('has what comes again every day, on that day', () => {
    const lines = [
      'Press schedule',
      'Thursday, 26 November',
      '12:00 p.m. Daily briefing by the Spokesperson',
    ];
    expect(tell(lines, '2026-11-20')).toEqual(['2026-11-26 asks Daily briefing by the Spokesperson']);
  });

  it('takes the zone of the one place of the page', () => {
    expect(tell(['Press schedule, UN Headquarters', ...LIST], '2026-11-20')).toEqual([
      '2026-11-26T16:00 Press conference by the envoy of the reefs',
      '2026-11-26T17:30 Briefing by the President of the Assembly',
    ]);
  });

  it.each([
    ['a deadline', ['Thursday, 26 November', '11:00 a.m. Deadline for the speakers’ list of the plenary']],
    ['a break', ['Thursday, 26 November', '11:00 a.m. Coffee break']],
    ['what has been', ['Thursday, 26 November', '11:00 a.m. The envoy of the reefs arrived at the pier']],
    ['opening hours', ['Thursday, 26 November', '9:00 a.m. – 5:00 p.m. Opening hours of the visitors’ desk']],
    [
      'no day of its own',
      ['The forum will meet on 26 November 2026 in May Hall.', '11:00 a.m. Welcome of the guests'],
    ],
  ])('is none of %s', (_, lines) => {
    expect(tell(['Press schedule', ...lines], '2026-11-20')).toEqual([]);
  });

  it('is none of the items of a session that is announced on that day', () => {
    const lines = ['Thursday, 26 November 2026', '9:00–11:00 UTC', 'Programme'];
    const items = ['9:00 Welcome of all the guests', '9:10 Keynote by the envoy of the reefs'];
    const sessions = read(['Panel on reefs', ...lines, ...items], '2026-11-20');
    expect(sessions.filter(({ lacksZone }) => lacksZone)).toEqual([]);
    const labelled = ['Date: 26 November 2026', 'Time: 9:00–11:00', 'Programme', ...items];
    expect(
      tell(['Panel on reefs', ...labelled], '2026-11-20').filter((told) => /Welcome|Keynote/.test(told)),
    ).toEqual([]);
  });
});
