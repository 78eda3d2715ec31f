import { isUnWebTvAsset, isUnWebTvHub } from './un-web-tv-address';

/** What a link of a session leads to. */
export type LinkKind = 'live' | 'recording' | 'register' | 'join' | 'info';

export interface Link {
  readonly kind: LinkKind;
  /** Absolute https address. */
  readonly href: string;
}

/** Longer addresses are refused. */
export const LONGEST_ADDRESS = 2048;

/** Addresses of before 2021: a slug and the number of the video. */
const OLD_ASSET_PATH = /\/watch\/[^/]+\/\d+\/?$/;

const YOUTUBE_ID = /^[\w-]{1,64}$/;

/** `/@handle/live` or `/name/live`. YouTube's own first segments are no handles. */
const YOUTUBE_CHANNEL_LIVE =
  /^\/(?!(?:redirect|watch|live|embed|shorts|playlist|results|attribution_link|signin|logout)\/)@?[\w-][\w.-]{0,63}\/live\/?$/i;

/**
 * The absolute https form of an address, http raised to https; null for anything else: other schemes, user-info,
 * backslashes and control characters (URL parsers repair them, each in its own way), IP addresses, hosts without
 * a dot, with a trailing dot or not in ASCII (look-alikes), http with a port of its own, more than 2,048 characters.
 * A relative address needs `base`.
 */
export function toHttpsAddress(href: string, base?: string): string | null {
  const text = href.trim();
  if (text === '' || text.length > LONGEST_ADDRESS || !isPlainlyWritten(text)) return null;
  const url = parseAddress(text, base);
  if (url === null) return null;
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  const isHttps = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isHttps && isPublicHost(url.hostname) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/**
 * Whether the address may open by itself: https, host (with or without `www.` or `m.`), default port, no user-info,
 * and the path of a place where something is live: an asset, the schedule or the front page of UN Web TV; on YouTube
 * `/watch?v=ID`, `/live/ID`, `/<handle>/live`; `youtu.be/ID`. What has to be decoded or repaired first is refused.
 */
export function isTrustedToOpen(href: string): boolean {
  if (href.length > LONGEST_ADDRESS || !/^[!-[\]-~]+$/.test(href)) return false;
  const parts = /^https:\/\/([a-z0-9.-]+)(?::443)?(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/i.exec(href);
  if (parts === null) return false;
  const [, host = '', path = '/', query = ''] = parts;
  switch (withoutPrefix(host)) {
    case 'webtv.un.org':
      return isUnWebTvAsset(path) || isUnWebTvHub(path);
    case 'youtube.com':
      return (
        (path === '/watch' && isYoutubeId(new URLSearchParams(query).getAll('v'))) ||
        isYoutubeId(/^\/live\/([^/]+)\/?$/.exec(path)?.slice(1)) ||
        YOUTUBE_CHANNEL_LIVE.test(path)
      );
    case 'youtu.be':
      return isYoutubeId([path.slice(1)]);
    default:
      return false;
  }
}

/**
 * What the address leads to. Where the address alone does not tell live from recording, or tells nothing, the
 * `words` beside it on the page decide, never the present clock; where neither tells, a page that plays video is
 * `live` and any other page `info`.
 */
export function classifyLink(href: string, words = ''): LinkKind {
  const url = parseAddress(href);
  const said = words.slice(0, LONGEST_WORDS);
  return (url === null ? null : kindOfAddress(url, said)) ?? kindOfWords(said) ?? 'info';
}

const LONGEST_WORDS = 500;

const REGISTER_WORDS = /\b(?:regist|inscri|sign[ -]?up\b|rsvp\b)|регистр|注册|报名|تسجيل الحضور|للتسجيل/i;
const JOIN_WORDS = /\bjoin\b|\bzoom\b|присоедин|加入/i;
const RECORDING_WORDS =
  /\b(?:recording|recorded|replay|archived?|rewatch|watch again|enregistrement|rediffusion|revoir|grabaci[oó]n|volver a ver|vuelva a ver)|видеозапись|запись|录像|回放|مسجل/i;
const LIVE_WORDS =
  /\blive\b|\blivestream|\bstream(?:s|ed|ing)?\b|\bwebcast|\bbroadcast|\btune in\b|\ben direct|\ben vivo\b|прямой эфир|трансляц|直播|مباشر/i;
/** Said of a video that nobody calls live. */
const CLIP_WORDS = /\b(?:videos?|message|highlights|trailer|on[ -]demand)\b/i;

/** The kind that the words name: registering comes before joining and watching ("Register to watch live"). */
function kindOfWords(words: string): LinkKind | null {
  if (REGISTER_WORDS.test(words)) return 'register';
  if (RECORDING_WORDS.test(words)) return 'recording';
  if (LIVE_WORDS.test(words)) return 'live';
  return JOIN_WORDS.test(words) ? 'join' : null;
}

/** Live or recording, for an address that is either. */
function kindOfVideo(words: string): LinkKind {
  if (RECORDING_WORDS.test(words)) return 'recording';
  return CLIP_WORDS.test(words) && !LIVE_WORDS.test(words) ? 'recording' : 'live';
}

function kindOfAddress({ hostname, pathname, searchParams }: URL, words: string): LinkKind | null {
  const host = withoutPrefix(hostname);
  if (host === 'webtv.un.org') {
    if (isUnWebTvAsset(pathname)) return kindOfVideo(words);
    if (isUnWebTvHub(pathname)) return 'live';
    return OLD_ASSET_PATH.test(pathname) ? 'recording' : null;
  }
  if (host === 'media.un.org') return isUnWebTvAsset(pathname) ? 'recording' : null;
  if (host === 'youtube.com') {
    if (YOUTUBE_CHANNEL_LIVE.test(pathname)) return 'live';
    const isVideo = pathname.startsWith('/live/') || (pathname === '/watch' && searchParams.has('v'));
    return isVideo ? kindOfVideo(words) : null;
  }
  if (host === 'youtu.be') return pathname === '/' ? null : kindOfVideo(words);
  return kindOfMeeting(host, pathname);
}

/** The kind of a page to join a meeting, or to register for it. */
function kindOfMeeting(host: string, path: string): LinkKind | null {
  if (isWithin(host, 'zoom.us')) {
    if (/^\/(?:webinar|meeting)\/register\//.test(path)) return 'register';
    return /^\/j\/\d+\/?$/.test(path) ? 'join' : null;
  }
  if (isWithin(host, 'webex.com')) return /\/register\b/.test(path) ? 'register' : 'join';
  if (host === 'teams.microsoft.com') return path.startsWith('/l/meetup-join/') ? 'join' : null;
  if (host === 'indico.un.org') {
    if (/^\/event\/\d+\/registrations(?:\/|$)/.test(path)) return 'register';
    return /^\/event\/\d+\/?$/.test(path) ? 'info' : null;
  }
  return host === 'unfccc.int' && path.startsWith('/join-unfccc-meetings') ? 'register' : null;
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function withoutPrefix(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m)\./, '');
}

function isYoutubeId(ids: readonly string[] | undefined): boolean {
  const [id] = ids ?? [];
  return ids?.length === 1 && id !== undefined && YOUTUBE_ID.test(id);
}

/** No backslash, no control character, no user-info, and `//` after a scheme, so that every parser reads the same. */
function isPlainlyWritten(text: string): boolean {
  if (/[\\\p{Cc}]/u.test(text) || /^[^/?#]*\/\/[^/?#]*@/.test(text)) return false;
  return !/^[a-z][a-z0-9+.-]*:/i.test(text) || /^https?:\/\/[^/]/i.test(text);
}

function isPublicHost(host: string): boolean {
  const isName = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/.test(host);
  return isName && !/(?:^|\.)xn--/.test(host);
}

function parseAddress(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
