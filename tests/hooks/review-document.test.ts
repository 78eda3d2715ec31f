import { describe, expect, it } from 'vitest';
import { type ReviewDocument, readDocument } from '../../hooks/review-document';
import { calendarFile, sessionFeed } from '../browser/server/publishers';
import { instant } from '../builders';

const NOW = instant('2026-11-24T10:00:00Z');

function pasted(text: string, overrides: Partial<ReviewDocument> = {}): ReviewDocument {
  return { text, format: 'any', url: '', title: '', ...overrides };
}

const titlesOf = async (text: string) =>
  (await readDocument(pasted(text), null, NOW)).found.map(({ session: { title } }) => title);

describe('a text that was given', () => {
  it('is read as what it is: prose, HTML, iCalendar, a session feed', async () => {
    const lecture = { id: 'x', title: 'Lecture of examples', start: new Date('2026-11-26T09:00:00Z') };
    const when = '26 November 2026, 3 p.m. (NY time)';
    expect(await titlesOf(`Lecture of examples\n${when}`)).toEqual(['Lecture of examples']);
    expect(await titlesOf(`<h2>Lecture of examples</h2><p>${when}</p>`)).toEqual(['Lecture of examples']);
    expect(await titlesOf(calendarFile('Days', [lecture]))).toEqual(['Lecture of examples']);
    expect(await titlesOf(sessionFeed('Days', [lecture]))).toEqual(['Lecture of examples']);
  });

  it('gives sessions of the page, whatever shape it has', async () => {
    const text = calendarFile('Days', [
      { id: 'x', title: 'Lecture', start: new Date('2026-11-26T09:00:00Z') },
    ]);
    const { found } = await readDocument(pasted(text), null, NOW);
    expect(found).toEqual([
      { session: expect.objectContaining({ source: { kind: 'page', url: '' } }), context: null },
    ]);
  });
});

describe('the day of publication', () => {
  const text =
    '<meta property="article:published_time" content="2026-10-05T08:00:00Z"><p>A lecture</p><p>26 November, 3 p.m. (NY time)</p>';

  it('is that which the page states', async () => {
    expect((await readDocument(pasted(text), null, NOW)).publishedOn).toBe('2026-10-05');
  });

  it('is the day of reading where neither the page nor the user states one', async () => {
    const undated = '<p>A lecture</p><p>26 November, 3 p.m. (NY time)</p>';
    const { publishedOn, found } = await readDocument(pasted(undated), null, instant('2026-11-24T12:00:00Z'));
    expect(publishedOn).toBe('2026-11-24');
    expect(found.map(({ session: { start } }) => start)).toEqual([instant('2026-11-26T20:00:00Z')]);
  });

  it('is that of the user before it, and decides on the year', async () => {
    const { publishedOn, found } = await readDocument(pasted(text), '2025-10-05', NOW);
    expect(publishedOn).toBe('2025-10-05');
    expect(found.map(({ session: { start } }) => start)).toEqual([instant('2025-11-26T20:00:00Z')]);
  });
});
