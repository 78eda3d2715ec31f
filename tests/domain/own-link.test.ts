import { describe, expect, it } from 'vitest';
import { agendaAt } from '../../domain/agenda';
import type { Link } from '../../domain/link';
import { takesOwnLink, toOwnLink } from '../../domain/own-link';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { armOf, choicesOf, DEVICE, entryOf, preferencesWith, START, session } from '../builders';

describe('toOwnLink', () => {
  it('is the https address as it is kept', () => {
    expect(toOwnLink('  https://Meet.example.org/j/7?pwd=a ')).toBe('https://meet.example.org/j/7?pwd=a');
    expect(toOwnLink('HTTPS://meet.example.org')).toBe('https://meet.example.org/');
  });

  it.each([
    '',
    'meet.example.org/j/7',
    'http://meet.example.org/j/7',
    'javascript:alert(1)//https://meet.example.org',
    'data:text/html,https://meet.example.org',
    'https:meet.example.org',
    'https://user:secret@meet.example.org/',
    'https://localhost/j/7',
    'https://10.0.0.1/j/7',
    `https://meet.example.org/${'a'.repeat(2048)}`,
  ])('is null for %s', (text) => {
    expect(toOwnLink(text)).toBeNull();
  });
});

describe('takesOwnLink', () => {
  const register: Link = { kind: 'register', href: 'https://indico.un.org/event/1/registrations/2' };

  function takes(about: Partial<Session>, isArmed: boolean, ownLinks: Readonly<Record<string, string>> = {}) {
    const one = session(about);
    const { next } = agendaAt({
      now: START - HOUR,
      entries: [entryOf(one)],
      preferences: preferencesWith({ filter: 'all' }),
      choices: choicesOf({ arms: isArmed ? [armOf(one)] : [], ownLinks }),
      homeTimeZone: 'UTC',
      deviceId: DEVICE,
      decisions: [],
      ledger: new Map(),
    });
    if (next === null) throw new Error('The session is not listed.');
    return takesOwnLink(next);
  }

  it('where one must register, armed or not', () => {
    expect(takes({ links: [register] }, false)).toBe(true);
    expect(takes({ links: [register] }, true)).toBe(true);
  });

  it('where an armed session has no link of its own', () => {
    expect(takes({ links: [] }, true)).toBe(true);
    expect(takes({ links: [], webcaster: 'un-web-tv' }, true)).toBe(true);
    expect(takes({ links: [] }, false)).toBe(false);
  });

  it('not where there is something to watch, unless one was given before that was known', () => {
    expect(takes({}, true)).toBe(false);
    expect(takes({}, true, { [session().uid]: 'https://meet.example.org/j/7' })).toBe(true);
  });

  it('not for a closed meeting', () => {
    expect(takes({ links: [register], access: 'closed' }, false)).toBe(false);
  });
});
