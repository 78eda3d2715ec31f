import { bodyOf, meetingNumberOf } from './body-name';
import type { ScheduleEntry, SourceReport } from './schedule';
import type { Session } from './session';
import { unWebTvAssetId } from './un-web-tv-address';

/** Hosts whose pages of assets bear the same ids. */
const ASSET_HOSTS: ReadonlySet<string> = new Set(['webtv.un.org', 'media.un.org']);

/** Shorter titles ("Opening", "Plenary") are borne by too many sessions. */
const SHORTEST_TELLING_TITLE = 12;

/** Keys under which an index finds every entry that may be the same session as this one. They find; `isSameSession` decides. */
export function matchKeysOf(session: Session): readonly string[] {
  const { uid, start } = session;
  const body = bodyOf(session);
  const title = tellingTitleOf(session);
  return [
    `uid:${uid}`,
    ...assetIdsOf(session).map((id) => `asset:${id}`),
    ...(start === null || body === null ? [] : [`body:${body}|${start}`]),
    ...(start === null || title === null ? [] : [`title:${title}|${start}`]),
  ];
}

/** The keys under which an entry is to be found: those of all that is reported of it. */
export function matchKeysOfEntry({ uids, reports }: ScheduleEntry): readonly string[] {
  const keys = reports.flatMap((report) => matchKeysOf(sessionOf(report)));
  return [...new Set([...uids.map((uid) => `uid:${uid}`), ...keys])];
}

/** How two sessions are known to be one, the surest first. */
export type Sameness = 'asset' | 'body' | 'title';

/**
 * Why two sessions of different sources are the same meeting, or null where they are not known to be: the same video
 * on UN Web TV; the same body at the same time and no other number of the meeting; the same title at the same time.
 * Beyond UN Web TV and the Journal the same video is not enough: a long stream has many events of one feed.
 */
export function samenessOf(one: Session, other: Session): Sameness | null {
  const isSameStart = one.start !== null && one.start === other.start;
  const assets = new Set(assetIdsOf(one));
  const hasSameAsset = assetIdsOf(other).some((id) => assets.has(id));
  const isOfficial = [one, other].every(({ source }) => OFFICIAL.has(source.kind));
  if (hasSameAsset && (isSameStart || isOfficial)) return 'asset';
  if (!isSameStart || areApart(one, other)) return null;
  if (isSameBody(one, other)) return 'body';
  const title = tellingTitleOf(one);
  return title !== null && title === tellingTitleOf(other) ? 'title' : null;
}

/**
 * Whether the two cannot be one meeting, for they name different videos on UN Web TV. Its ids have aliases, though: a
 * numbered meeting of one body at one time is the same under both.
 */
export function areApart(one: Session, other: Session): boolean {
  const [assets, others] = [new Set(assetIdsOf(one)), assetIdsOf(other)];
  const haveOthers = assets.size > 0 && others.length > 0 && !others.some((id) => assets.has(id));
  return haveOthers && !isSameNumber(one, other);
}

/** Whether both are the same numbered meeting: of one body, at one time. */
function isSameNumber(one: Session, other: Session): boolean {
  const number = meetingNumberOf(one);
  const isNumbered = number !== null && number === meetingNumberOf(other);
  return isNumbered && one.start !== null && one.start === other.start && isSameBody(one, other);
}

/** The two that announce official meetings, each under its own id. */
const OFFICIAL: ReadonlySet<string> = new Set(['un-web-tv', 'un-journal']);

function isSameBody(one: Session, other: Session): boolean {
  const body = bodyOf(one);
  if (body === null || body !== bodyOf(other)) return false;
  const [number, otherNumber] = [meetingNumberOf(one), meetingNumberOf(other)];
  if (number !== null && otherNumber !== null) return number === otherNumber;
  // A closed meeting is not streamed, whatever else the body does at that time.
  return one.access === 'open' && other.access === 'open';
}

/** What the source says of the session, with the links that its page about it has. */
export function sessionOf({ session, details }: Pick<SourceReport, 'session' | 'details'>): Session {
  return details === undefined ? session : { ...session, links: [...session.links, ...details.links] };
}

/** The ids of the session's videos on UN Web TV (`k1p8hht1gr`), by its uid (`un-web-tv:1_p8hht1gr`) and its links. */
export function assetIdsOf({ uid, links }: Pick<Session, 'uid' | 'links'>): readonly string[] {
  const [, own] = /^un-web-tv:1_([0-9a-z]{8})$/.exec(uid) ?? [];
  const linked = links.flatMap(({ href }) => assetIdIn(href) ?? []);
  return [...new Set([...(own === undefined ? [] : [`k1${own}`]), ...linked])];
}

/** The id of the asset that the address is the page of, in whatever language; null for any other address. */
export function assetIdIn(href: string): string | null {
  const { hostname, pathname } = new URL(href);
  return ASSET_HOSTS.has(hostname) ? unWebTvAssetId(pathname) : null;
}

/** Letters and digits alone, in lower case; null for a title that tells nothing. */
function tellingTitleOf({ title }: Session): string | null {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.length < SHORTEST_TELLING_TITLE ? null : plain;
}
