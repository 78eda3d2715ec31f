import { describe, expect, it } from 'vitest';
import { applyEdit, type EditFields, toEditFields } from '../../hooks/review-edit';
import { instant, session } from '../builders';

const START = instant('2026-11-24T15:00:30Z');
const STATED = session({
  title: 'Dialogue',
  start: START,
  end: instant('2026-11-24T17:00:30Z'),
  timeZone: 'America/New_York',
  certainty: 'zone-corrected',
  alternativeStart: instant('2026-11-24T16:00:30Z'),
});

function edit(change: Partial<EditFields>, of = STATED) {
  const before = toEditFields(of, null);
  return applyEdit(of, before, { ...before, ...change });
}

describe('the fields of a session', () => {
  it('show wall times of its own zone, to the minute', () => {
    expect(toEditFields(STATED, null)).toEqual({
      title: 'Dialogue',
      startDate: '2026-11-24',
      startTime: '10:00',
      endDate: '2026-11-24',
      endTime: '12:00',
      timeZone: 'America/New_York',
      role: 'other',
      opens: null,
    });
  });

  it('show the day alone of a session without a clock time', () => {
    const dayOnly = session({ start: null, end: null, date: '2026-11-24', certainty: 'date-only' });
    expect(toEditFields(dayOnly, null)).toMatchObject({
      startDate: '2026-11-24',
      startTime: '',
      endDate: '2026-11-24',
      endTime: '',
    });
  });
});

describe('an edit', () => {
  it('of the title alone leaves the time as it was read, to the second, with its doubts', () => {
    expect(edit({ title: ' Another title ', role: 'side' })).toEqual({
      faults: null,
      session: { ...STATED, title: 'Another title', role: 'side' },
      opens: null,
    });
  });

  it('of the time is exact, and has no other reading', () => {
    const edited = edit({ startTime: '09:30' });
    expect(edited).toMatchObject({
      faults: null,
      session: { start: instant('2026-11-24T14:30:00Z'), certainty: 'exact' },
    });
    expect(edited.faults === null && 'alternativeStart' in edited.session).toBe(false);
  });

  it('of the zone reads the same wall times there', () => {
    expect(edit({ timeZone: 'Africa/Nairobi' })).toMatchObject({
      session: {
        start: instant('2026-11-24T07:00:00Z'),
        end: instant('2026-11-24T09:00:00Z'),
        timeZone: 'Africa/Nairobi',
      },
    });
  });

  it('over midnight ends on the next day', () => {
    expect(edit({ startTime: '23:00', endDate: '2026-11-25', endTime: '01:00' })).toMatchObject({
      session: { start: instant('2026-11-25T04:00:00Z'), end: instant('2026-11-25T06:00:00Z') },
    });
  });

  it('that takes the clock time away leaves the day', () => {
    const edited = edit({ startTime: '', endTime: '' });
    expect(edited).toMatchObject({
      faults: null,
      session: { start: null, end: null, date: '2026-11-24', certainty: 'date-only' },
    });
  });

  it('that gives a day a clock time no longer has the day beside it', () => {
    const dayOnly = session({ start: null, end: null, date: '2026-11-24', certainty: 'date-only' });
    const edited = edit({ startTime: '10:00' }, dayOnly);
    expect(edited).toMatchObject({ session: { start: instant('2026-11-24T15:00:00Z'), end: null } });
    expect(edited.faults === null && 'date' in edited.session).toBe(false);
  });

  it.each<[string, Partial<EditFields>, object]>([
    ['no title', { title: ' \t' }, { title: 'no-title' }],
    ['no day', { startDate: '' }, { start: 'no-such-day' }],
    ['30 February', { startDate: '2026-02-30' }, { start: 'no-such-day' }],
    ['25 o’clock', { startTime: '25:00' }, { start: 'no-such-time' }],
    ['an end before the start', { endTime: '09:59' }, { end: 'end-before-start' }],
    ['an end at the start', { endTime: '10:00', startTime: '10:00' }, { end: 'end-before-start' }],
    ['an end without a start', { startTime: '' }, { end: 'end-without-start' }],
    ['an end on no day', { endDate: '2026-13-01' }, { end: 'no-such-day' }],
    ['an address of http', { opens: 'http://example.org/' }, { opens: 'not-https' }],
    ['an address of this computer', { opens: 'https://localhost/' }, { opens: 'not-https' }],
    ['a script', { opens: 'javascript:alert(1)' }, { opens: 'not-https' }],
  ])('with %s is refused at its field', (_, change, faults) => {
    expect(edit(change)).toEqual({ faults });
  });

  it('tells all that is wrong at once', () => {
    expect(edit({ title: '', endTime: '01:00', opens: 'nothing' })).toEqual({
      faults: { title: 'no-title', end: 'end-before-start', opens: 'not-https' },
    });
  });
});
