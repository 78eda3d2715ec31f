import { expect, test } from 'vitest';
import { formatListing } from '../../../scripts/start/listing';

test('a row says its local time, countdown, title and link on one line', () => {
  const [line] = formatListing([
    {
      kind: 'row',
      time: '16:00',
      countdown: '1 day\n01:24:07',
      title: 'Solidarity\n  in support',
      href: 'https://webtv.un.org/en/asset/k1/k1',
    },
  ]);
  expect(line).toBe(
    '  16:00          1 day 01:24:07  Solidarity in support  https://webtv.un.org/en/asset/k1/k1',
  );
});

test('notices stand out, days begin a paragraph, a row without a link ends with its title', () => {
  expect(
    formatListing([
      { kind: 'notice', text: 'UN Web TV could not be reached' },
      { kind: 'day', text: 'Friday 27 November\nNo observance' },
      { kind: 'row', time: 'all day', countdown: 'in 3 days', title: 'A Day of Something', href: null },
    ]),
  ).toEqual([
    '! UN Web TV could not be reached',
    '',
    'Friday 27 November No observance',
    '  all day        in 3 days      A Day of Something',
  ]);
});
