import { describe, expect, it } from 'vitest';
import { classifyLink, isTrustedToOpen, toHttpsAddress } from '../../domain/link';

const ASSET = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

describe('isTrustedToOpen', () => {
  it.each([
    ASSET,
    `${ASSET}/`,
    'https://www.webtv.un.org/fr/asset/k1p/k1p8hht1gr',
    'https://m.webtv.un.org/zh/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org:443/en/asset/k1p/k1p8hht1gr',
    `${ASSET}?kalturaStartTime=60#player`,
    'HTTPS://WEBTV.UN.ORG/en/asset/k1p/k1p8hht1gr',
    'https://webtv.un.org',
    'https://webtv.un.org/',
    'https://webtv.un.org/en',
    'https://webtv.un.org/ar/',
    'https://webtv.un.org/en/schedule',
    'https://webtv.un.org/en/schedule/2021-09-10',
    'https://www.youtube.com/watch?v=aqz-KE_bpKQ',
    'https://youtube.com/watch?app=desktop&v=aqz-KE_bpKQ&t=1s',
    'https://m.youtube.com/watch?v=aqz-KE_bpKQ',
    'https://www.youtube.com/live/aqz-KE_bpKQ?feature=share',
    'https://www.youtube.com/@UN/live',
    'https://www.youtube.com/unitednations/live',
    'https://youtu.be/aqz-KE_bpKQ',
  ])('trusts %s', (href) => {
    expect(isTrustedToOpen(href)).toBe(true);
  });

  it.each([
    // scheme, port, user-info
    'http://webtv.un.org/en/asset/k1p/k1p8hht1gr',
    'javascript:open("https://webtv.un.org/en")',
    'data:text/html,https://webtv.un.org/en',
    '//webtv.un.org/en',
    '/en/asset/k1p/k1p8hht1gr',
    'https:webtv.un.org/en',
    'https:/webtv.un.org/en',
    'https:///webtv.un.org/en',
    'https://webtv.un.org:8443/en',
    'https://webtv.un.org:/en',
    'https://webtv.un.org@evil.example/en',
    'https://user@webtv.un.org/en',
    'https://user:secret@webtv.un.org/en',
    'https://@webtv.un.org/en',
    // host
    'https://webtv.un.org.evil.example/en',
    'https://evilwebtv.un.org/en',
    'https://evil-webtv.un.org/en',
    'https://un.org/en',
    'https://webtv.un.org./en',
    'https://webtv.un.org%2eevil.example/en',
    'https://www.www.webtv.un.org/en',
    'https://m.www.youtube.com/watch?v=aqz-KE_bpKQ',
    'https://music.youtube.com/watch?v=aqz-KE_bpKQ',
    'https://youtube.com.evil.example/watch?v=aqz-KE_bpKQ',
    'https://wеbtv.un.org/en', // Cyrillic е
    'https://xn--wbtv-u4d.un.org/en',
    'https://ｗebtv.un.org/en',
    'https://webtv。un。org/en',
    'https://evil.example/https://webtv.un.org/en',
    'https://evil.example?https://webtv.un.org/en',
    'https://evil.example#@webtv.un.org/en',
    // what a parser would repair
    'https://webtv.un.org\\@evil.example/en',
    'https:\\\\webtv.un.org\\en',
    'https://webtv.un\t.org/en',
    'https://webtv.un.org/en\n',
    ' https://webtv.un.org/en',
    'https://webtv.un.org /en',
    'https://webtv.un.org/en?\0',
    // path
    'https://webtv.un.org/en/asset/k1p/../../user/logout',
    'https://webtv.un.org/en/asset/../asset/k1p/k1p8hht1gr',
    'https://webtv.un.org/en%2fasset/k1p/k1p8hht1gr',
    'https://webtv.un.org/en/asset/k1p/k1p8hht1g%72',
    'https://webtv.un.org/en/%2e%2e/en',
    'https://webtv.un.org//en',
    'https://webtv.un.org/en/user/login',
    'https://webtv.un.org/en/schedule/tomorrow',
    'https://webtv.un.org/en/asset/k1q/k1p8hht1gr',
    'https://webtv.un.org/watch/geneva-press-briefing/6166599159001/',
    'https://media.un.org/en/asset/k1p/k1p8hht1gr',
    'https://www.youtube.com/redirect?q=https%3A%2F%2Fevil.example',
    'https://www.youtube.com/redirect/live',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/watch?v=',
    'https://www.youtube.com/watch?v=a&v=b',
    'https://www.youtube.com/watch?v=a%2Fb',
    'https://www.youtube.com/watch?list=PL1',
    'https://www.youtube.com/live/',
    'https://www.youtube.com/live/../redirect',
    'https://www.youtube.com/@UN',
    'https://www.youtube.com/../live',
    'https://www.youtube.com/embed/aqz-KE_bpKQ',
    'https://www.youtube.com/',
    'https://youtu.be/',
    'https://youtu.be/a/b',
    // asks for more than a look
    'https://undp.zoom.us/j/123456789',
    'https://undp.zoom.us/webinar/register/WN_x',
    'https://un.webex.com/meet/room',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    'https://indico.un.org/event/1002794/',
    'https://bit.ly/un-live',
    '',
    `https://www.youtube.com/watch?v=aqz-KE_bpKQ&x=${'a'.repeat(2048)}`,
  ])('does not trust %j', (href) => {
    expect(isTrustedToOpen(href)).toBe(false);
  });

  it('agrees with the parser of the platform on the host of all it trusts', () => {
    const joints = ['.', '@', ':', ':443', '\\', '/', '?', '#', '%2e', '..', '//', '-', 'www.', ' ', '\t'];
    const hosts = ['webtv.un.org', 'youtube.com', 'evil.example', ''];
    const paths = ['', '/', '/en', '/watch?v=a', '/x/live', '/redirect?q=b'];
    let trusted = 0;
    for (const first of hosts)
      for (const joint of ['', ...joints])
        for (const second of hosts)
          for (const path of paths) {
            const href = `https://${first}${joint}${second}${path}`;
            if (!isTrustedToOpen(href)) continue;
            trusted++;
            expect(new URL(href).hostname).toMatch(/^(?:www\.|m\.)?(?:webtv\.un\.org|youtube\.com)$/);
          }
    expect(trusted).toBeGreaterThan(10);
  });
});

describe('classifyLink', () => {
  it.each([
    [ASSET, '', 'live'],
    [ASSET, 'Watch live', 'live'],
    [ASSET, 'Watch the video recording', 'recording'],
    ['https://webtv.un.org/', '', 'live'],
    ['https://webtv.un.org/en/schedule', '', 'live'],
    ['https://webtv.un.org/en/schedule/2021-09-10', 'Programme', 'live'],
    ['http://webtv.un.org/watch/geneva-press-briefing/6166599159001/', '', 'recording'],
    ['https://webtv.un.org/en/search/watch/some-slug/6166599159001/', 'Watch live', 'recording'],
    ['https://media.un.org/en/asset/k1p/k1p8hht1gr', '', 'recording'],
    ['https://www.youtube.com/@UN/live', 'Recording', 'live'],
    ['https://www.youtube.com/live/aqz-KE_bpKQ', '', 'live'],
    ['https://www.youtube.com/watch?v=aqz-KE_bpKQ', 'Watch live', 'live'],
    ['https://www.youtube.com/watch?v=aqz-KE_bpKQ', 'Watch the recording of the live event', 'recording'],
    ['https://www.youtube.com/watch?v=aqz-KE_bpKQ', 'Livestream', 'live'],
    ['https://youtu.be/main-2021', 'Watch the video recording of the event:', 'recording'],
    ['https://youtu.be/aqz-KE_bpKQ', 'Message from UN Secretary-General', 'recording'],
    ['https://youtu.be/aqz-KE_bpKQ', 'Live & on-demand webcast', 'live'],
    ['https://fao.zoom.us/webinar/register/WN_x', '', 'register'],
    ['https://fao.zoom.us/meeting/register/tZx', 'Watch live', 'register'],
    ['https://zoom.us/j/98765432109?pwd=abc', '', 'join'],
    ['https://undp.zoom.us/j/98765432109', 'Watch live', 'join'],
    ['https://un.webex.com/un/j.php?MTID=m1', '', 'join'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0', '', 'join'],
    ['https://indico.un.org/event/1002794/', '', 'info'],
    ['https://indico.un.org/event/1002794/registrations/', '', 'register'],
    ['https://unfccc.int/join-unfccc-meetings', '', 'register'],
    ['https://bit.ly/3xYz', '', 'info'],
    ['https://unsouthsouth.org/ideas', 'More information', 'info'],
    ['https://live.example.org/hall', 'Watch live', 'live'],
    ['https://example.org/form', 'Register to watch live', 'register'],
    ['https://example.org/form', 'Inscription', 'register'],
    ['https://example.org/paper', 'Streamlining mainstream policy that saves lives', 'info'],
    ['https://example.org/diffusion', 'Suivre en direct', 'live'],
    ['https://example.org/x', 'شاهد البث المباشر', 'live'],
    ['https://example.org/x', '观看直播', 'live'],
    ['https://evilwebtv.un.org/en/asset/k1p/k1p8hht1gr', '', 'info'],
    ['https://notzoom.us/j/1', '', 'info'],
    ['not an address', '', 'info'],
  ] as const)('%s beside %j is %s', (href, words, kind) => {
    expect(classifyLink(href, words)).toBe(kind);
  });
});

describe('toHttpsAddress', () => {
  const base = 'https://webtv.un.org/en/schedule/2026-11-24';

  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    ['http://example.org/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org/two words', 'https://example.org/two%20words'],
    ['https://example.org/journée', 'https://example.org/journ%C3%A9e'],
    ['/en/asset/k1p/k1p8hht1gr', ASSET],
    ['//media.un.org/x', 'https://media.un.org/x'],
    ['../asset', 'https://webtv.un.org/en/asset'],
    ['https://example.org/?mail=a@b.org', 'https://example.org/?mail=a@b.org'],
  ])('%j is %s', (href, expected) => {
    expect(toHttpsAddress(href, base)).toBe(expected);
  });

  it('raises a relative address against an http page', () => {
    expect(toHttpsAddress('/a', 'http://example.org/b')).toBe('https://example.org/a');
  });

  it.each([
    '',
    ' ',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:a@example.org',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https://',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://@example.org/',
    '//user@example.org/',
    'https://example.org\\@evil.example/',
    '\\\\evil.example\\x',
    'https://exa\tmple.org/',
    'https://example.org/\0',
    'https://exa mple.org/',
    'https://example.org./',
    'https://localhost/',
    'https://intranet/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'http://example.org:8080/',
    'https://wеbtv.un.org/', // Cyrillic е
    'https://xn--wbtv-u4d.un.org/',
    'https://example.org:99999/',
    `https://example.org/${'a'.repeat(2048)}`,
    `https://example.org/${'é'.repeat(400)}`, // short as written, 2,400 characters once encoded
  ])('refuses %j', (href) => {
    expect(toHttpsAddress(href, base)).toBeNull();
  });

  it('refuses a relative address without a base, and a base that is no web page', () => {
    expect(toHttpsAddress('/a')).toBeNull();
    expect(toHttpsAddress('/a', 'about:blank')).toBeNull();
    expect(toHttpsAddress('/a', 'file:///home/a')).toBeNull();
  });

  it('returns what it returned before when given it again', () => {
    const once = toHttpsAddress('http://example.org/two words/../ä?q=ä#ä') ?? '';
    expect(once).toMatch(/^https:/);
    expect(toHttpsAddress(once)).toBe(once);
  });
});

it('answers hostile lengths at once', () => {
  const begin = performance.now();
  for (const text of [
    'https://'.repeat(1e5),
    `https://${'a.'.repeat(5e5)}`,
    'live '.repeat(2e5),
    '\\'.repeat(1e6),
  ]) {
    isTrustedToOpen(text);
    toHttpsAddress(text);
    classifyLink(text, text);
  }
  expect(performance.now() - begin).toBeLessThan(500);
});
