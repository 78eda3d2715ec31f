import { expect, it } from 'vitest';
import { nameOfDocument } from '../../domain/document-name';

it.each([
  ['https://calendar.example.org/feed.ics', 'calendar.example.org/feed.ics'],
  ['https://indico.un.org/export/categ/12.json?from=today&order=start', 'indico.un.org/…/12.json'],
  ['https://webtv.un.org/en/schedule/2026-11-25', 'webtv.un.org/…/2026-11-25'],
  ['https://www.un.org/pga/81/wp-json/tribe/events/v1/events?per_page=50', 'www.un.org/…/events'],
  ['https://forum.example.org/', 'forum.example.org'],
  ['https://forum.example.org:8443/a/b/', 'forum.example.org:8443/…/b'],
])('%s is called %s', (url, name) => {
  expect(nameOfDocument(url)).toBe(name);
});

it.each([
  'https://calendar.example.org/ical/someone%40example.org/private-5f3a9c/basic.ics?key=5f3a9c',
  'https://calendar.example.org/feed/5f3a9c7b21d0e4.ics',
  'https://calendar.example.org/5f3a9c7b-21d0-4e44-9bd1-0c5f3a9c7b21/calendar.ics#5f3a9c',
  'https://calendar.example.org/calendar/5f3a9c7b-21d0-4e44-9bd1-0c5f3a9c7b21',
  'https://calendar.example.org/Zk5f3a9cQxLmNpRsTuVwYz',
  'https://user:5f3a9c@calendar.example.org/calendar.ics',
])('nothing secret of %s is said', (url) => {
  const name = nameOfDocument(url);
  expect(name).toMatch(/^calendar\.example\.org\/(?:…\/)?(?:basic\.ics|calendar\.ics|…)$/);
  expect(name).not.toContain('5f3a9c');
});

it.each(['', 'nonsense', 'javascript:alert(1)', 'data:text/calendar,BEGIN'])('“%s” has no name', (text) => {
  expect(nameOfDocument(text)).toBe('The address');
});
