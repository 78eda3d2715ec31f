import { describe, expect, it } from 'vitest';
import { type FoundSource, lookAt } from '../../hooks/source-look';
import { previewOf } from '../../hooks/source-preview';
import type { SourceFormat } from '../../sources/source';
import { calendarFile, eventsCalendarPage } from '../browser/server/publishers';
import { instant } from '../builders';
import { internet } from './internet';

const NOW = instant('2026-11-24T10:00:00Z');
const SOON = { id: '101', title: 'A meeting of examples', start: new Date('2026-11-25T09:00:00Z') };
const CALENDAR = calendarFile('Examples of the Office', [SOON]);

describe('the preview', () => {
  async function found(text: string): Promise<FoundSource> {
    const look = await lookAt('https://example.org/c.ics', internet({ 'https://example.org/c.ics': text }));
    if (look.kind !== 'found') throw new Error('Nothing was found.');
    return look.found;
  }
  const DRAFT = { id: 'an-id', name: 'Mine', timeZone: null };

  it('is of the first sessions to come, in their order, and counts them all', async () => {
    const events = [9, 3, 5, 1, 7, -2, 2].map((day) => ({
      id: `e${day}`,
      title: `Day ${day}`,
      start: new Date(NOW + day * 86_400_000),
    }));
    const preview = previewOf(await found(calendarFile('Many', events)), DRAFT, NOW);
    expect(preview.sessions.map(({ title }) => title)).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 5', 'Day 7']);
    expect(preview.count).toBe(7);
    expect(preview.source).toEqual({
      id: 'an-id',
      kind: 'icalendar',
      name: 'Mine',
      url: 'https://example.org/c.ics',
      addedAt: NOW,
    });
  });

  it('is of past ones where none is to come', async () => {
    const past = [{ id: 'p', title: 'Over', start: new Date(NOW - 5 * 86_400_000) }];
    const preview = previewOf(await found(calendarFile('Past', past)), DRAFT, NOW);
    expect(preview.sessions.map(({ title }) => title)).toEqual(['Over']);
  });

  it('asks for a zone only where times state none, and reads them in the one that is chosen', async () => {
    const floating = CALENDAR.replace(/DTSTART:.*/, 'DTSTART:20261125T100000').replace(
      /DTEND:.*/,
      'DTEND:20261125T110000',
    );
    const source = await found(floating);
    expect(source.hasFloatingTimes).toBe(true);
    expect((await found(CALENDAR)).hasFloatingTimes).toBe(false);
    expect((await found(floating.replace('DTSTART:', 'DTSTART;TZID=Europe/Paris:'))).hasFloatingTimes).toBe(
      false,
    );
    const unsure = previewOf(source, DRAFT, NOW);
    expect(unsure.sessions[0]?.certainty).toBe('ambiguous');
    const sure = previewOf(source, { ...DRAFT, timeZone: 'Asia/Tokyo' }, NOW);
    expect(sure.sessions[0]?.start).toBe(instant('2026-11-25T01:00:00Z'));
    expect(sure.source?.timeZone).toBe('Asia/Tokyo');
  });

  it('says where the list goes on beyond the page that was read', async () => {
    const look = await lookAt(
      'https://www.example.org/site/events/',
      internet({
        'https://www.example.org/site/wp-json/tribe/events/v1/events?per_page=50&start_date=now':
          JSON.stringify({
            ...JSON.parse(eventsCalendarPage([SOON])),
            next_rest_url: 'https://www.example.org/site/wp-json/tribe/events/v1/events?page=2',
          }),
      }),
    );
    if (look.kind !== 'found') throw new Error('Nothing was found.');
    expect(previewOf(look.found, DRAFT, NOW)).toMatchObject({ count: 1, hasMore: true });
    expect(previewOf(await found(CALENDAR), DRAFT, NOW).hasMore).toBe(false);
  });

  it('names what could not be read, and keeps the rest', async () => {
    const text = calendarFile('Half', [SOON, { ...SOON, id: '102' }]).replace(/DTSTART:.*/, 'DTSTART:soon');
    const preview = previewOf(await found(text), DRAFT, NOW);
    expect(preview.count).toBe(1);
    expect(preview.problems.length).toBeGreaterThan(0);
  });

  it('of a document that cannot be read says why, and nothing can be added', async () => {
    const preview = previewOf(await found(CALENDAR.slice(0, 120)), DRAFT, NOW);
    expect(preview).toMatchObject({ source: null, count: 0 });
    expect(preview.problems).toHaveLength(1);
  });

  it('outlives a fault of the reader itself', async () => {
    const { format, ...rest } = await found(CALENDAR);
    const broken: SourceFormat = {
      ...format,
      create: (settings) => ({
        ...format.create(settings),
        parse: () => {
          throw new TypeError('undefined is not a function');
        },
      }),
    };
    expect(previewOf({ format: broken, ...rest }, DRAFT, NOW)).toMatchObject({
      source: null,
      problems: ['undefined is not a function'],
    });
  });
});
