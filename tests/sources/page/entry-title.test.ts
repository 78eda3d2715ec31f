import { describe, expect, it } from 'vitest';
import { readPage } from '../../../sources/page/read-page';

/** Day, title and status of each session of a plain text. */
function tell(text: string) {
  const { sessions } = readPage({ text, format: 'text', url: '', publishedOn: '2027-10-01' });
  return sessions.map(
    ({ session: { start, title, status } }) =>
      `${new Date(start ?? 0).toISOString().slice(0, 10)} ${title} ${status}`,
  );
}

const TITLES = ['Dialogue on cooperation', 'CANCELLED: Briefing on reefs', 'Review of the budget'];
const WHEN = [14, 15, 16].map((day) => `${day} October 2027, 10 a.m. (New York time)`);
const EXPECTED = [
  '2027-10-14 Dialogue on cooperation confirmed',
  '2027-10-15 CANCELLED: Briefing on reefs cancelled',
  '2027-10-16 Review of the budget confirmed',
];

function entries(toLines: (title: string, when: string) => readonly string[], between = '\n\n'): string {
  return TITLES.map((title, index) => toLines(title, WHEN[index] ?? '').join('\n')).join(between);
}

const titleFirst = (title: string, when: string) => [title, when];
const timeFirst = (title: string, when: string) => [when, title];

describe('an entry of a plain text without a heading has its own title', () => {
  it.each([
    ['above its time', entries(titleFirst)],
    [
      'above its time, with words below the last entry',
      `${entries(titleFirst)}\n\nQuestions to the secretariat`,
    ],
    ['above its time, without empty lines', entries(titleFirst, '\n')],
    [
      'above its time, an empty line after each',
      entries(titleFirst).replaceAll('\n\n', '\n').replaceAll('\n', '\n\n'),
    ],
    ['below its time', entries(timeFirst)],
    ['below its time, without empty lines', entries(timeFirst, '\n')],
    ['below its time, under a heading', `Programme of the week\n\n${entries(timeFirst)}`],
  ])('%s', (_, text) => {
    expect(tell(text)).toEqual(EXPECTED);
  });
});
