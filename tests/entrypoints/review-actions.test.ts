import { describe, expect, it } from 'vitest';
import { agendaAt } from '../../domain/agenda';
import type { AgendaRow } from '../../domain/agenda-row';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { ownLinkFor } from '../../entrypoints/review/actions';
import { choicesOf, DEVICE, entryOf, preferencesWith, START, session, WEB_TV_LINK } from '../builders';

const PAGE = 'https://example.org/day';
const UNTRUSTED = { kind: 'live', href: 'https://example.org/live' } as const;
const INFO = { kind: 'info', href: 'https://example.org/more' } as const;

function rowOf(about: Session): AgendaRow {
  const { next } = agendaAt({
    now: START - HOUR,
    entries: [entryOf(about)],
    preferences: preferencesWith({ filter: 'all' }),
    choices: choicesOf(),
    homeTimeZone: 'Africa/Nairobi',
    deviceId: DEVICE,
    decisions: [],
    ledger: new Map(),
  });
  if (next === null) throw new Error('The session is not to come.');
  return next;
}

describe('the address that is kept as the user’s own when a session is armed', () => {
  it('is none where its own livestream opens', () => {
    expect(ownLinkFor(rowOf(session({ links: [WEB_TV_LINK, INFO] })), null, PAGE)).toBeNull();
    expect(ownLinkFor(rowOf(session({ links: [WEB_TV_LINK] })), WEB_TV_LINK.href, PAGE)).toBeNull();
  });

  it('is none for a livestream off the trusted list that nobody chose: that is to be approved', () => {
    expect(ownLinkFor(rowOf(session({ links: [UNTRUSTED] })), null, PAGE)).toBeNull();
  });

  it('is that livestream once the user has chosen it', () => {
    expect(ownLinkFor(rowOf(session({ links: [UNTRUSTED] })), UNTRUSTED.href, PAGE)).toBe(UNTRUSTED.href);
  });

  it('is the page itself where there is no livestream, as its row says', () => {
    expect(ownLinkFor(rowOf(session({ links: [INFO] })), null, PAGE)).toBe(PAGE);
    expect(ownLinkFor(rowOf(session({ links: [INFO] })), null, '')).toBeNull();
  });

  it('is what the user chose, a livestream or not', () => {
    expect(ownLinkFor(rowOf(session({ links: [WEB_TV_LINK, INFO] })), INFO.href, PAGE)).toBe(INFO.href);
    expect(ownLinkFor(rowOf(session({ links: [WEB_TV_LINK] })), PAGE, PAGE)).toBe(PAGE);
  });
});
