import { expect, it } from 'vitest';
import { sourcePageOf } from '../../domain/source-page';
import { instant, session } from '../builders';

it('is the address that was read', () => {
  expect(sourcePageOf(session())).toBe('https://webtv.un.org/en/schedule/2026-11-24');
});

it('is nothing where the address is not one to open', () => {
  expect(sourcePageOf(session({ source: { kind: 'icalendar', url: 'javascript:alert(1)' } }))).toBeNull();
  expect(sourcePageOf(session({ source: { kind: 'icalendar', url: 'example.ics' } }))).toBeNull();
});

it("is the Journal's page of the day in place of its data, by the day of the duty station", () => {
  const source = { kind: 'un-journal', url: 'https://journal-api.un.org/api/officialsnew/2026-11-24' };
  const late = instant('2026-11-25T02:00:00Z');
  expect(sourcePageOf(session({ source, start: late }))).toBe(
    'https://journal.un.org/en/new-york/all/2026-11-24',
  );
  expect(sourcePageOf(session({ source, start: late, timeZone: 'Europe/Zurich' }))).toBe(
    'https://journal.un.org/en/geneva/all/2026-11-25',
  );
  expect(sourcePageOf(session({ source, start: null, date: '2026-11-26' }))).toBe(
    'https://journal.un.org/en/new-york/all/2026-11-26',
  );
});
