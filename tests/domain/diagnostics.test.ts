import { describe, expect, it } from 'vitest';
import { type DiagnosedSource, type Diagnosis, formatDiagnosis } from '../../domain/diagnostics';
import { unreadSource, withRequest } from '../../domain/source-state';
import { afterFailure, afterReading } from '../../domain/sync-schedule';
import { HOUR, MINUTE } from '../../domain/time';
import { instant } from '../builders';

const NOW = instant('2026-11-24T10:00:00Z');

const READ = afterReading(
  {
    interval: HOUR,
    jitter: 1,
    count: 12,
    problems: ['https://webtv.un.org/en/schedule: card 3 has no title.'],
  },
  NOW - 5 * MINUTE,
);

const WEB_TV: DiagnosedSource = {
  name: 'UN Web TV',
  kind: 'un-web-tv',
  host: 'webtv.un.org',
  isAllowed: true,
  isOff: false,
  state: withRequest(
    unreadSource({ id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' }),
    'un-web-tv/2026-11-24',
    READ,
  ),
};

const SECRETS = [
  'private-path-7f3a',
  'key-in-the-query',
  'indp_token',
  'The calendar of my office',
  'secret-id',
];
const SECRET_ADDRESS = `https://calendar.example.org/private-path-7f3a/basic.ics?key=key-in-the-query`;

/** A source whose every text holds a secret. */
const ADDED: DiagnosedSource = {
  name: null,
  kind: 'icalendar',
  host: 'calendar.example.org',
  isAllowed: false,
  isOff: false,
  state: {
    ...withRequest(
      unreadSource({ id: 'secret-id', kind: 'icalendar', name: 'The calendar of my office' }),
      'icalendar/secret-id',
      {
        ...afterFailure(
          READ,
          {
            reason: 'status',
            sentence: `${SECRET_ADDRESS} answered 403 to indp_token.`,
            at: NOW - 10 * MINUTE,
          },
          { interval: HOUR, jitter: 1, retryAfter: null },
        ),
        problems: [`${SECRET_ADDRESS} has an event without a start.`],
        etag: 'indp_token',
      },
    ),
    memory: SECRET_ADDRESS,
  },
};

function diagnosis(overrides: Partial<Diagnosis> = {}): Diagnosis {
  return {
    now: NOW,
    version: '0.1.0',
    browser: 'Mozilla/5.0 (X11; Linux x86_64) Example/130.0',
    language: 'ar',
    systemTimeZone: 'Africa/Cairo',
    homeTimeZone: 'Africa/Nairobi',
    otherTimeZones: [],
    hosts: [
      { host: 'webtv.un.org', isAllowed: true },
      { host: 'journal.un.org', isAllowed: false },
    ],
    sources: [WEB_TV, ADDED],
    sessions: { all: 1200, toCome: 85 },
    arms: 3,
    reminders: 1,
    clockSkew: null,
    troubles: [],
    ...overrides,
  };
}

describe('the diagnosis', () => {
  const lines = formatDiagnosis(diagnosis()).split('\n');

  it('tells version, browser, language and zones', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'Gavel 0.1.0',
        'At: 2026-11-24T10:00:00Z',
        'Browser: Mozilla/5.0 (X11; Linux x86_64) Example/130.0',
        'Language: ar',
      ]),
    );
    const zones = lines.find((line) => line.startsWith('Zones:'));
    expect(zones).toContain('Africa/Nairobi');
    expect(zones).toContain('Africa/Cairo');
  });

  it('tells which of the hosts that come with Gavel it may read', () => {
    expect(lines).toContain('Permission: webtv.un.org granted');
    expect(lines).toContain('Permission: journal.un.org missing');
  });

  it('tells of each source where it is read, whether it may be, when it was and will be, and what came of it', () => {
    const webTv = lines.findIndex((line) => line.includes('UN Web TV'));
    expect(lines[webTv]).toMatch(/un-web-tv; webtv\.un\.org\): on; 12 sessions/);
    expect(lines[webTv + 1]).toBe(
      '  un-web-tv/2026-11-24: read 2026-11-24T09:55:00Z; next 2026-11-24T10:55:00Z; 12 sessions; 1 problems; no failure',
    );
    const added = lines.findIndex((line) => line.includes('calendar.example.org'));
    expect(lines[added]).toMatch(/added \(icalendar; calendar\.example\.org\): not allowed/);
    expect(lines[added + 1]).toMatch(/1 failures, the last 2026-11-24T09:50:00Z: status$/);
  });

  it('tells how many sessions and choices there are', () => {
    expect(lines).toContain('Sessions: 1200, of which 85 are to come');
    expect(lines).toContain('Choices: 3 to open, 1 reminders');
  });

  it('tells what is wrong with the clock and with what is stored', () => {
    const text = formatDiagnosis(
      diagnosis({ clockSkew: 4 * MINUTE, troubles: ['Quota exceeded.'], sessions: null }),
    );
    expect(text).toContain('Clock: 4 min ahead of the servers');
    expect(text).toContain('Storage: Quota exceeded.');
    expect(text).toContain('Sessions: not known');
  });

  it('says of a source that it is off, and of one that is bundled that it is never read again', () => {
    const bundled: DiagnosedSource = {
      name: 'A day of the past',
      kind: 'commemoration',
      host: null,
      isAllowed: true,
      isOff: true,
      state: withRequest(
        unreadSource({ id: 'commemoration', kind: 'commemoration', name: 'A day of the past' }),
        'commemoration/example',
        { ...READ, interval: Number.POSITIVE_INFINITY },
      ),
    };
    const text = formatDiagnosis(diagnosis({ sources: [bundled] }));
    expect(text).toContain('(commemoration; bundled): off');
    expect(text).toContain('next never');
  });

  it('keeps every secret: no path, query, token, name or id of what the user added', () => {
    const text = formatDiagnosis(
      diagnosis({ troubles: [`Could not store ${SECRET_ADDRESS}: it is full.`], clockSkew: -2 * HOUR }),
    );
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain('calendar.example.org');
  });
});
