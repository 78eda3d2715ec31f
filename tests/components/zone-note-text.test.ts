import { beforeEach, describe, expect, it } from 'vitest';
import { otherDayText, timeThere, zoneDoubtText, zoneMoveText } from '../../components/zone-note-text';
import { HOUR, MINUTE } from '../../domain/time';
import { instant, session } from '../builders';
import { startComputer } from '../fakes/computer';
import { displayIn } from './display';

beforeEach(() => {
  startComputer(instant('2026-10-28T12:00:00Z'));
});

describe('the words for a computer in another zone', () => {
  it('name both zones, and the offset now', async () => {
    const move = { from: 'America/New_York', to: 'Africa/Nairobi', at: instant('2026-10-28T12:00:00Z') };
    expect(zoneMoveText(move, await displayIn('en-GB', 'Africa/Nairobi'))).toBe(
      'This computer is now in Nairobi time (UTC+3); times were in New York time before.',
    );
  });
});

describe('the words for a zone that was not stated as it is', () => {
  const IN_JULY = {
    certainty: 'zone-corrected',
    statedTime: '14 July 2026, 10 a.m. EST',
    timeZone: 'America/New_York',
    start: instant('2026-07-14T10:00:00-04:00'),
    alternativeStart: instant('2026-07-14T10:00:00-05:00'),
  } as const;

  it('name EST in July, that New York is on EDT, and when it would be by the letter', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(zoneDoubtText(session(IN_JULY), display)).toBe(
      'announced in EST, but New York is on EDT then: taken as 10:00 there; by the letter it would be 18:00 here',
    );
  });

  it('have the days where they are not the same', async () => {
    const display = await displayIn('en-GB', 'Asia/Kolkata');
    const late = {
      start: instant('2026-07-14T14:00:00-04:00'),
      alternativeStart: instant('2026-07-14T15:00:00-04:00'),
    };
    expect(zoneDoubtText(session({ ...IN_JULY, ...late }), display)).toContain('Wed 15 Jul, 00:30 here');
    const east = await displayIn('en-GB', 'Pacific/Auckland');
    expect(zoneDoubtText(session({ ...IN_JULY, ...late }), east)).toContain('taken as Tue 14:00 there');
  });

  it('name the offset where the zone was stated in other words', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    const inWords = { ...IN_JULY, statedTime: '10 a.m. Eastern Standard Time' };
    expect(zoneDoubtText(session(inWords), display)).toMatch(
      /^announced in UTC−5, but New York is on UTC−4 then/,
    );
  });

  it('name the place whose zone was taken where none is stated', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    const unstated = session({ certainty: 'zone-from-venue', timeZone: 'Asia/Bangkok' });
    expect(zoneDoubtText(unstated, display)).toBe('time zone not stated: taken as Bangkok time');
  });

  it('are none where the zone is stated', async () => {
    expect(zoneDoubtText(session(), await displayIn('en-GB', 'Africa/Nairobi'))).toBeNull();
  });
});

describe('the words for another day', () => {
  const IN_THE_NIGHT = instant('2026-06-09T23:00:00Z');

  it('tell day and time at home, and the day there', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(otherDayText(IN_THE_NIGHT, 'America/New_York', display)).toBe(
      'Wed 02:00, Tuesday evening in New York',
    );
    expect(otherDayText(IN_THE_NIGHT, 'Pacific/Kiritimati', display)).toBeNull();
    const west = await displayIn('en-GB', 'America/New_York');
    expect(otherDayText(IN_THE_NIGHT, 'Africa/Nairobi', west)).toBe('Tue 19:00, early Wednesday in Nairobi');
  });

  it('are none where it is one day', async () => {
    expect(
      otherDayText(IN_THE_NIGHT - 3 * HOUR, 'America/New_York', await displayIn('en-GB', 'Africa/Nairobi')),
    ).toBeNull();
  });
});

describe('the time in a zone', () => {
  const IN_THE_NIGHT = instant('2026-06-09T23:00:00Z');

  it('has its weekday where it is not the day at home', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(timeThere(IN_THE_NIGHT, IN_THE_NIGHT + 90 * MINUTE, 'Africa/Nairobi', display)).toBe(
      '02:00–03:30',
    );
    expect(timeThere(IN_THE_NIGHT, IN_THE_NIGHT + 90 * MINUTE, 'America/New_York', display)).toBe(
      'Tue 19:00–20:30',
    );
  });

  it('has no end where none is known', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(timeThere(IN_THE_NIGHT, null, 'America/New_York', display)).toBe('Tue 19:00');
  });
});
