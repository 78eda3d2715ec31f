import { describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/time';
import { isAddable, isToAdd, newRow, openingOf, readingsOf, withReading } from '../../hooks/review-row';
import { START, session, WEB_TV_LINK } from '../builders';

const PAGE = 'https://example.org/day';
const AMBIGUOUS = session({ certainty: 'ambiguous', alternativeStart: START + HOUR });

describe('a session with two readings', () => {
  it('cannot be added before one is chosen', () => {
    expect(isAddable(newRow(AMBIGUOUS, null))).toBe(false);
    expect(isToAdd({ ...newRow(AMBIGUOUS, null), isTicked: true })).toBe(false);
    expect(readingsOf(AMBIGUOUS)).toEqual([START, START + HOUR]);
  });

  it('is sure with the chosen one, its end moved along, and can be added', () => {
    const chosen = withReading(AMBIGUOUS, START + HOUR);
    expect(chosen).toMatchObject({ start: START + HOUR, end: START + 3 * HOUR, certainty: 'exact' });
    expect('alternativeStart' in chosen).toBe(false);
    expect(isAddable({ ...newRow(AMBIGUOUS, null), session: chosen })).toBe(true);
  });

  it('offers its one reading to be confirmed where the other is not known', () => {
    expect(readingsOf(session({ certainty: 'contradictory' }))).toEqual([START]);
  });

  it('offers the literal one too where an abbreviation was corrected, which can be added as it is', () => {
    const corrected = session({ certainty: 'zone-corrected', alternativeStart: START + HOUR });
    expect(readingsOf(corrected)).toEqual([START, START + HOUR]);
    expect(isAddable(newRow(corrected, null))).toBe(true);
  });
});

describe('a session without a clock time', () => {
  it('can be added where its day is known, and where no clock time waits for its zone', () => {
    const dayOnly = session({ start: null, end: null, date: '2026-11-24', certainty: 'date-only' });
    expect(isAddable(newRow(dayOnly, null))).toBe(true);
    expect(isAddable(newRow({ ...dayOnly, certainty: 'ambiguous' }, null))).toBe(false);
    // A clock time is stated, but nobody knows in which zone, until the user says.
    expect(isAddable(newRow(dayOnly, null, true))).toBe(false);
    expect(isAddable({ ...newRow(dayOnly, null, true), isEdited: true })).toBe(true);
    const { date: _, ...dayless } = dayOnly;
    expect(isAddable(newRow(dayless, null))).toBe(false);
  });
});

describe('what opens', () => {
  const info = { kind: 'info', href: 'https://example.org/more' } as const;
  const register = { kind: 'register', href: 'https://example.org/register' } as const;
  const recording = { kind: 'recording', href: 'https://youtu.be/recorded' } as const;

  it('is the livestream where there is one', () => {
    expect(openingOf(session({ links: [info, WEB_TV_LINK] }), null, PAGE)).toEqual({
      href: WEB_TV_LINK.href,
      kind: 'live',
    });
  });

  it('is else the page itself, and never another link that nobody chose', () => {
    expect(openingOf(session({ links: [info, recording] }), null, PAGE)).toEqual({
      href: PAGE,
      kind: 'page',
    });
  });

  it('is nothing of a pasted text, of a page that is not https, and where one must register', () => {
    expect(openingOf(session({ links: [] }), null, '')).toBeNull();
    expect(openingOf(session({ links: [] }), null, 'file:///home/page.html')).toBeNull();
    expect(openingOf(session({ links: [register] }), null, PAGE)).toBeNull();
  });

  it('is what the user chose, before all else', () => {
    const links = [WEB_TV_LINK, info];
    expect(openingOf(session({ links }), info.href, PAGE)).toEqual({ href: info.href, kind: 'chosen' });
    expect(openingOf(session({ links }), PAGE, PAGE)).toEqual({ href: PAGE, kind: 'page' });
    expect(openingOf(session({ links }), WEB_TV_LINK.href, PAGE)).toEqual({
      href: WEB_TV_LINK.href,
      kind: 'live',
    });
  });
});
