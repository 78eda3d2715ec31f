import { expect, test } from 'vitest';
import { entriesOfArms } from '../../domain/armed';
import { sureStartOf } from '../../domain/certainty';
import { HOUR } from '../../domain/time';
import { mayOpenByItself, watchLinkOf } from '../../domain/watch';
import { armOf, choicesOf, plainSession, START, session } from '../builders';

const NOTHING_KNOWN: ReadonlySet<string> = new Set();

test('what the schedule does not hold starts when its arm says, under its title', () => {
  const armed = session({ title: 'Opening of the dialogue' });
  const [entry] = entriesOfArms(choicesOf({ arms: [armOf(armed)] }), NOTHING_KNOWN);
  expect(entry).toMatchObject({ uid: armed.uid, until: START + 8 * HOUR });
  expect(entry?.session).toMatchObject({ title: armed.title, start: START, end: null });
  expect(entry && sureStartOf(entry.session)).toBe(START);
});

test.each([
  'https://webtv.un.org/en/asset/k1p/k1p8hht1gr',
  'https://webtv.un.org/en/schedule/2026-11-24',
  'https://live.unido.org/stage',
  'https://undp.zoom.us/j/91234567890',
])('%s, which was to be opened, is still the address to watch at', (link) => {
  const armed = plainSession();
  const [entry] = entriesOfArms(choicesOf({ arms: [armOf(armed, { link })] }), NOTHING_KNOWN);
  expect(entry && watchLinkOf(entry.session)?.href).toBe(link);
});

test('its link opens by itself no more easily than any other', () => {
  const link = 'https://live.unido.org/stage';
  const arm = armOf(plainSession(), { link });
  const [entry] = entriesOfArms(choicesOf({ arms: [arm] }), NOTHING_KNOWN);
  const href = (entry && watchLinkOf(entry.session)?.href) ?? '';
  expect(mayOpenByItself(href, arm.approvedLink)).toBe(false);
  expect(mayOpenByItself(href, link)).toBe(true);
});

test('an arm without a link leads nowhere', () => {
  const [entry] = entriesOfArms(choicesOf({ arms: [armOf(plainSession(), { link: null })] }), NOTHING_KNOWN);
  expect(entry && watchLinkOf(entry.session)).toBeNull();
});

test('what the schedule holds is left to it: it knows better', () => {
  const [one, two] = [session({ uid: 'one' }), session({ uid: 'two' })];
  const choices = choicesOf({ arms: [armOf(one), armOf(two)] });
  expect(entriesOfArms(choices, new Set(['one'])).map(({ uid }) => uid)).toEqual(['two']);
});

test('a reminder is no arm', () => {
  expect(entriesOfArms(choicesOf({ reminders: { some: true } }), NOTHING_KNOWN)).toEqual([]);
});
