import { expect, test } from 'vitest';
import { toNamedObservances } from '../../domain/named-observance';
import type { Observance } from '../../domain/observance';

const cooperation: Observance = {
  id: 'cooperation-day',
  kind: 'day',
  name: { en: 'Day for Cooperation', fr: 'Journée de la coopération' },
  unofficialNames: ['fr'],
  otherNames: ['Co-operation Day'],
  topics: ['development'],
  url: 'https://www.un.org/en/observances/cooperation-day',
  resolutions: [],
  documentUrl: null,
  proclaimedBy: 'General Assembly',
  leadAgency: null,
  recurrence: {
    rule: { kind: 'fixed', interval: 1, month: 9, day: 12 },
    firstYear: 2012,
    formerRules: [],
    publishedDates: [],
  },
  durationDays: 1,
};
const OBSERVANCES = new Map([[cooperation.id, cooperation]]);
const occurrence = { observanceId: cooperation.id, start: '2026-09-12', days: 1 };

test('an occurrence is shown under its name, with its day and its page', () => {
  expect(toNamedObservances([occurrence], OBSERVANCES, 'en')).toEqual([
    {
      id: 'cooperation-day',
      name: 'Day for Cooperation',
      nameLang: 'en',
      isOfficial: true,
      url: cooperation.url,
      start: '2026-09-12',
      days: 1,
    },
  ]);
});

test('a name that is not from the list of the UN is marked as unofficial', () => {
  const [named] = toNamedObservances([occurrence], OBSERVANCES, 'fr');
  expect(named).toMatchObject({ name: 'Journée de la coopération', nameLang: 'fr', isOfficial: false });
});

test('where there is no name in the language the English one stands, and says that it is English', () => {
  const [named] = toNamedObservances([occurrence], OBSERVANCES, 'ar');
  expect(named).toMatchObject({ name: 'Day for Cooperation', nameLang: 'en', isOfficial: true });
});

test('the order is kept, and what is not known is left out', () => {
  const next = { ...occurrence, start: '2027-09-12' };
  const unknown = { ...occurrence, observanceId: 'from-a-later-version' };
  const named = toNamedObservances([next, unknown, occurrence], OBSERVANCES, 'en');
  expect(named.map(({ start }) => start)).toEqual(['2027-09-12', '2026-09-12']);
});
