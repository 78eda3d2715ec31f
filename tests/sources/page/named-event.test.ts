import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sources/page/read-page';

/** Title and role of each session of a plain text. */
function titlesOf(...lines: readonly string[]) {
  const url = 'https://www.un.org/en/programme';
  const { sessions } = readPage({ text: lines.join('\n'), format: 'text', url, publishedOn: '2026-02-01' });
  return sessions.map(({ session: { title, role } }) => `${role}: ${title}`);
}

const FIRST = ['Forum on reefs', 'Round tables', 'Monday, 9 March, 3:00 p.m. – 6:00 p.m., Conference Room 4'];
const WHEN = 'Wednesday, 11 March, from 8.30 to 9.45 am, Conference Room 11';

describe('a line that names what kind of event it is, and the event', () => {
  it.each([
    ['Side event: Closing the gap at sea', 'side: Closing the gap at sea'],
    ['Side event 3: Closing the gap at sea', 'side: Closing the gap at sea'],
    ['Side event – Closing the gap at sea', 'side: Closing the gap at sea'],
    ['Main event: Closing the gap at sea', 'main: Closing the gap at sea'],
    ['Evento paralelo: Datos para el mar', 'side: Datos para el mar'],
    ['Événement parallèle : Des données pour la mer', 'side: Des données pour la mer'],
    ['Side event on closing the gap at sea', 'side: Side event on closing the gap at sea'],
    ['Opening session: Closing the gap at sea', 'other: Opening session: Closing the gap at sea'],
  ])('%s', (line, expected) => {
    expect(titlesOf(...FIRST, line, WHEN)).toEqual(['other: Round tables', expected]);
    expect(titlesOf(...FIRST, `● ${line}`, WHEN)).toEqual(['other: Round tables', expected]);
    expect(titlesOf(...FIRST, `${line}, ${WHEN}`)).toEqual(['other: Round tables', expected]);
  });

  it('is a heading as well', () => {
    const text = `<h1>Forum on reefs</h1><h3>Side event: Closing the gap at sea</h3><p>${WHEN}</p>
      <h3>Closing</h3><p>Friday, 13 March, 3:00 p.m., Conference Room 4</p>`;
    const { sessions } = readPage({ text, format: 'html', url: '', publishedOn: '2026-02-01' });
    expect(sessions.map(({ session: { title, role } }) => [title, role])).toEqual([
      ['Closing the gap at sea', 'side'],
      ['Closing', 'other'],
    ]);
  });

  it('is no section of others', () => {
    const lines = ['Side event: Closing the gap at sea', WHEN, 'Review of it', 'Friday, 13 March, 3:00 p.m.'];
    expect(titlesOf(...FIRST, ...lines)).toEqual([
      'other: Round tables',
      'side: Closing the gap at sea',
      'other: Review of it',
    ]);
  });
});

describe('a title behind a label', () => {
  it.each(['Title', 'Event', 'Topic', 'Theme', 'Titre', 'Título', 'Tema', 'Thème'])('%s', (label) => {
    expect(titlesOf('Forum on reefs', `${label}: Voices of the young`, `When: ${WHEN}`)).toEqual([
      'other: Voices of the young',
    ]);
  });

  it('is that of its own entry', () => {
    const lines = [
      'Title: Voices',
      'When: 10 March 2026, 9:00 UTC',
      'Title: Echoes',
      'When: 11 March 2026, 9:00 UTC',
    ];
    expect(titlesOf('Forum on reefs', ...lines)).toEqual(['other: Voices', 'other: Echoes']);
  });

  it('is below, where the page puts each below its time', () => {
    const entry = (day: number, title: string) => [
      `When: ${day} March 2026, 9:00 UTC`,
      'Where: May Hall',
      `Event: ${title}`,
    ];
    expect(titlesOf('Forum on reefs', ...entry(10, 'Roads'), ...entry(11, 'Bridges'))).toEqual([
      'other: Roads',
      'other: Bridges',
    ]);
  });

  it('leaves the name of the session where it only says what it is about', () => {
    const lines = ['● Opening of the forum', 'Theme: Voices of the young', `When: ${WHEN}`];
    expect(titlesOf('Forum on reefs', ...lines)).toEqual(['other: Opening of the forum']);
  });
});
