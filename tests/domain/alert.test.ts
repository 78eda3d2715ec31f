import { describe, expect, it } from 'vitest';
import { type AlertKey, fromAlertId, toAlertId } from '../../domain/alert';
import { START } from '../builders';

const key: AlertKey = { uid: 'un-web-tv:1_p8hht1gr', start: START, kind: 'lead', leadMinutes: 5 };

const OTHERS: readonly AlertKey[] = [
  { ...key, kind: 'start', leadMinutes: 0 },
  { ...key, kind: 'open', leadMinutes: 0 },
  { ...key, kind: 'declined', leadMinutes: 0 },
  { ...key, leadMinutes: 15 },
  { ...key, start: START + 1 },
  { ...key, uid: 'un-web-tv:1_other' },
];

describe('the id of an alert', () => {
  it('is the same for the same alert, always', () => {
    expect(toAlertId({ ...key })).toBe(toAlertId(key));
    expect(toAlertId(key)).toBe(`lead|5|${START}|un-web-tv:1_p8hht1gr`);
  });

  it('differs by session, start, kind and lead', () => {
    expect(new Set([key, ...OTHERS].map(toAlertId)).size).toBe(OTHERS.length + 1);
  });

  it.each([key, ...OTHERS, { ...key, uid: 'feed:a|b|c' }, { ...key, start: -START }])(
    'tells a worker that knows nothing else what it is about: %j',
    (about) => {
      expect(fromAlertId(toAlertId(about))).toEqual(about);
    },
  );

  it.each([
    '',
    'test-alert',
    'start',
    'start|0',
    `start|0|${START}`,
    `start|0|${START}|`,
    `begin|0|${START}|uid`,
    'start|0|soon|uid',
    'lead|five|1|uid',
    'lead|5|1.5|uid',
    '|||',
  ])('%j is none', (id) => {
    expect(fromAlertId(id)).toBeNull();
  });
});
