/** `private-0123abcdef`, a UUID, what no person would name a file. */
const KEY = /^(?=.{12})(?=[^/]*\d)(?=[^/]*[a-z])|[a-z]{24}|^.{41}|[^\w.~-]/i;

/**
 * What a sentence for people calls the document at an address: its host and the last part of the path,
 * `indico.un.org/…/12.json`. Private feeds are secret by their address, so whatever may be a key is left out: the query,
 * what lies between, and a last part that looks like one.
 */
export function nameOfDocument(url: string): string {
  if (!URL.canParse(url)) return 'The address';
  const { host, pathname } = new URL(url);
  if (host === '') return 'The address';
  const parts = pathname.split('/').filter(Boolean);
  const last = parts.at(-1);
  if (last === undefined) return host;
  if (isLikelyKey(last)) return `${host}/…`;
  return parts.length === 1 ? `${host}/${last}` : `${host}/…/${last}`;
}

/** Whether a part of the path of an address may be a key, by which a private document is protected. */
export function isLikelyKey(part: string): boolean {
  return KEY.test(part.replace(/\.[a-z]{1,5}$/i, ''));
}

/** The text with nothing more of its addresses than the host of each. */
export function withHostsOnly(text: string): string {
  return text.replace(/[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'<>\u2068\u2069]*/gi, (url) => hostOf(url));
}

/** The host of the address, without what names a user; empty for what is no address or has no host. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
