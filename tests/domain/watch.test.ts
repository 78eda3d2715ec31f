import { describe, expect, it } from 'vitest';
import type { Link } from '../../domain/link';
import { addressToOpen, mayOpenByItself, pageOf, recordingOf, watchLinkOf } from '../../domain/watch';
import { instant, plainSession, session, WEB_TV_LINK } from '../builders';

const youtube: Link = { kind: 'live', href: 'https://www.youtube.com/live/abcdefghijk' };
const otherLive: Link = { kind: 'live', href: 'https://live.unido.org/stage' };
const join: Link = { kind: 'join', href: 'https://undp.zoom.us/j/91234567890' };
const register: Link = { kind: 'register', href: 'https://undp.zoom.us/webinar/register/WN_abc' };
const recording: Link = { kind: 'recording', href: 'https://youtu.be/recording01' };
const info: Link = { kind: 'info', href: 'https://www.un.org/en/observances/south-south-cooperation-day' };

const withLinks = (...links: readonly Link[]) => session({ links });

describe('watchLinkOf', () => {
  it('prefers UN Web TV, then YouTube, then another livestream, then a meeting to join', () => {
    const best = [WEB_TV_LINK, youtube, otherLive, join];
    best.forEach((link, index) => {
      const worseFirst = best.slice(index).reverse();
      expect(watchLinkOf(withLinks(info, register, ...worseFirst))).toEqual({
        href: link.href,
        isDayPage: false,
      });
    });
  });

  it('knows a livestream from a host that only sounds like UN Web TV or YouTube', () => {
    const alike: Link = { kind: 'live', href: 'https://webtv.un.org.example.org/en/asset/k1p/k1p8hht1gr' };
    expect(watchLinkOf(withLinks(alike, youtube))?.href).toBe(youtube.href);
    expect(
      watchLinkOf(withLinks({ kind: 'live', href: 'https://notyoutube.com/live/x' }, youtube))?.href,
    ).toBe(youtube.href);
  });

  it("prefers a broadcast to UN Web TV's schedule, where it would have to be looked for", () => {
    const hub: Link = { kind: 'live', href: 'https://webtv.un.org/en/schedule' };
    expect(watchLinkOf(withLinks(hub, youtube))?.href).toBe(youtube.href);
    expect(watchLinkOf(withLinks(otherLive, hub))?.href).toBe(hub.href);
  });

  it('is no recording, no registration and no page of information', () => {
    expect(watchLinkOf(withLinks(recording, register, info))).toBeNull();
  });

  it("is UN Web TV's page of the day where it broadcasts a session without a link", () => {
    expect(watchLinkOf(session({ links: [info], webcaster: 'un-web-tv' }))).toEqual({
      href: 'https://webtv.un.org/en/schedule/2026-11-24',
      isDayPage: true,
    });
  });

  it.each([
    ['2026-11-25T04:59:00Z', '2026-11-24'],
    ['2026-11-25T05:00:00Z', '2026-11-25'],
    ['2026-07-01T03:59:00Z', '2026-06-30'],
  ])('the day of %s is %s: New York decides', (start, day) => {
    const late = session({ links: [], webcaster: 'un-web-tv', start: instant(start), end: null });
    expect(watchLinkOf(late)?.href).toBe(`https://webtv.un.org/en/schedule/${day}`);
  });

  it('is null for a session of other origin without a link, or without a start', () => {
    expect(watchLinkOf(withLinks())).toBeNull();
    expect(watchLinkOf(session({ links: [], webcaster: 'un-web-tv', start: null, end: null }))).toBeNull();
  });
});

describe('recordingOf and pageOf', () => {
  it('recordingOf is the recording alone', () => {
    expect(recordingOf(withLinks(youtube, recording))).toBe(recording.href);
    expect(recordingOf(withLinks(youtube))).toBeNull();
  });

  it('pageOf is where to watch, else the recording, else any page', () => {
    expect(pageOf(withLinks(info, recording, youtube))).toBe(youtube.href);
    expect(pageOf(withLinks(info, recording))).toBe(recording.href);
    expect(pageOf(withLinks(info))).toBe(info.href);
    expect(pageOf(plainSession({ links: [] }))).toBeNull();
  });
});

describe('mayOpenByItself', () => {
  it('what is on the trusted list may', () => {
    expect(mayOpenByItself(WEB_TV_LINK.href, undefined)).toBe(true);
    expect(mayOpenByItself('https://m.youtube.com/watch?v=abcdefghijk', undefined)).toBe(true);
    expect(mayOpenByItself('https://webtv.un.org/en/schedule/2026-11-24', undefined)).toBe(true);
  });

  it.each([
    'http://webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org:8443/en/asset/k1p/k1p8hht1gr',
    'https://me@webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org.example.org/en/asset/k1p/k1p8hht1gr',
    'https://www.youtube.com/redirect?q=https://example.org',
    'https://bit.ly/un-live',
    'https://undp.zoom.us/j/91234567890',
    'javascript:alert(1)',
  ])('%s may not', (href) => {
    expect(mayOpenByItself(href, undefined)).toBe(false);
  });

  it('what the user approved may, that very address alone', () => {
    expect(mayOpenByItself(otherLive.href, otherLive.href)).toBe(true);
    expect(mayOpenByItself(`${otherLive.href}?then=elsewhere`, otherLive.href)).toBe(false);
  });
});

describe('addressToOpen', () => {
  const href = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

  it("is UN Web TV's page in the reader's language", () => {
    expect(addressToOpen(href, 'es-MX')).toBe('https://webtv.un.org/es/asset/k1p/k1p8hht1gr');
  });

  it("leaves the user's own link as it was given, and other sites alone", () => {
    expect(addressToOpen(href, 'es', href)).toBe(href);
    expect(addressToOpen(youtube.href, 'es')).toBe(youtube.href);
    expect(addressToOpen(href, 'es', youtube.href)).toBe('https://webtv.un.org/es/asset/k1p/k1p8hht1gr');
  });
});
