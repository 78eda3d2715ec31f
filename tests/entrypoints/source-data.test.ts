import { describe, expect, it, test } from 'vitest';
import { PROGRAMMES_ID } from '../../background/programmes';
import type { ListedSource } from '../../components/options/listed-source';
import type { AddedSource } from '../../domain/added-source';
import { unreadSource, withRequest } from '../../domain/source-state';
import { afterFailure, afterReading } from '../../domain/sync-schedule';
import { HOUR, MINUTE } from '../../domain/time';
import { type KnownSources, listSources } from '../../entrypoints/options/source-data';
import { instant } from '../builders';

const NOW = instant('2026-11-24T10:00:00Z');
const EVERYTHING = ['https://*/*'];

const CALENDAR: AddedSource = {
  id: 'a-calendar',
  kind: 'icalendar',
  name: 'A calendar',
  url: 'https://example.org/c.ics',
  addedAt: NOW,
};
const INDICO: AddedSource = {
  ...CALENDAR,
  id: 'an-indico',
  kind: 'indico',
  url: 'https://indico.example.org/event/1/',
};

function listed(
  known: Partial<KnownSources> = {},
  { off = [], origins = EVERYTHING }: { off?: string[]; origins?: readonly string[] } = {},
): ReadonlyMap<string, ListedSource> {
  const all: KnownSources = { states: [], added: [], withToken: new Set(), ...known };
  const sources = listSources(all, { sourcesOff: off }, origins, NOW);
  return new Map(sources.map((source) => [source.id, source]));
}

describe('the rows of the sources', () => {
  it('are those that come with Gavel, those that were added, and what is bundled, read or not', () => {
    const sources = listed({ added: [CALENDAR, INDICO] });
    expect([...sources.keys()]).toEqual([
      'un-web-tv',
      'un-journal',
      'a-calendar',
      'an-indico',
      PROGRAMMES_ID,
    ]);
    expect(sources.get('un-web-tv')).toMatchObject({ name: 'UN Web TV', host: 'webtv.un.org', added: null });
    expect(sources.get('a-calendar')).toMatchObject({
      name: 'A calendar',
      kindName: 'iCalendar',
      host: 'example.org',
      added: CALENDAR,
      nextReadAt: null,
    });
  });

  it('know of a shape of another version of Gavel nothing but what it is called', () => {
    const source = listed({ added: [{ ...CALENDAR, kind: 'caldav' }] }).get('a-calendar');
    expect(source).toMatchObject({ kindName: 'caldav', hasToken: null });
  });

  it('offer a token to an Indico alone, and say whether one is kept', () => {
    const sources = listed({ added: [CALENDAR, INDICO] });
    expect(sources.get('a-calendar')?.hasToken).toBeNull();
    expect(sources.get('an-indico')?.hasToken).toBe(false);
    expect(listed({ added: [INDICO], withToken: new Set([INDICO.id]) }).get('an-indico')?.hasToken).toBe(
      true,
    );
  });

  it('say what is turned off, also of what is bundled', () => {
    const sources = listed({}, { off: ['un-journal', PROGRAMMES_ID] });
    expect([...sources.values()].filter(({ isOff }) => isOff).map(({ id }) => id)).toEqual([
      'un-journal',
      PROGRAMMES_ID,
    ]);
  });

  test.each<[readonly string[], string, boolean]>([
    [[], 'un-web-tv', false],
    [['https://webtv.un.org/*'], 'un-web-tv', true],
    [['https://webtv.un.org/*'], 'un-journal', false],
    [['https://webtv.un.org/*'], 'a-calendar', false],
    [['https://example.org/*'], 'a-calendar', true],
    [['https://*.example.org/*'], 'un-web-tv', false],
    [['<all_urls>'], 'a-calendar', true],
    [[], PROGRAMMES_ID, true],
  ])('with %j, %s may be read: %s', (origins, id, isAllowed) => {
    expect(listed({ added: [CALENDAR] }, { origins }).get(id)?.isAllowed).toBe(isAllowed);
  });

  it('say when the first of their addresses is asked again', () => {
    const reading = { interval: HOUR, jitter: 1, count: 3, problems: [] };
    const failed = afterFailure(
      undefined,
      { reason: 'status', sentence: 'It answered 500.', at: NOW - MINUTE },
      { interval: HOUR, jitter: 1, retryAfter: null },
    );
    const state = withRequest(
      withRequest(unreadSource(CALENDAR), 'one', afterReading(reading, NOW)),
      'two',
      failed,
    );
    expect(listed({ added: [CALENDAR], states: [state] }).get('a-calendar')?.nextReadAt).toBe(
      NOW + 4 * MINUTE,
    );
    const never = afterReading({ ...reading, interval: Number.POSITIVE_INFINITY }, NOW);
    const bundled = unreadSource({ id: PROGRAMMES_ID, kind: PROGRAMMES_ID, name: 'A day' });
    const states = [withRequest(bundled, 'a', never)];
    expect(listed({ states }).get(PROGRAMMES_ID)?.nextReadAt).toBeNull();
  });
});
