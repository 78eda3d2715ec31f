import { safeParse } from 'valibot';
import { classifyLink, type Link, toHttpsAddress } from '../domain/link';
import type { Session } from '../domain/session';
import type { LanguageTag } from '../domain/time';
import { unWebTvAssetPage } from '../domain/un-web-tv-address';
import { lineOf } from './description';
import { quote } from './plain-text';
import { type EntryReading, firstMistake, leftOut } from './session-list';
import type { JournalSchemas, Meeting } from './un-journal-format';
import type { DutyStation } from './un-journal-station';
import { readMeetingTimes } from './un-journal-time';

/** A meeting as it stands in the document, and what the lists around it say of it. */
export interface ListedMeeting {
  readonly meeting: unknown;
  /** The body that the list is about, from the innermost list outwards; empty where no list says. */
  readonly listName: string;
  /** Such as "81st session". */
  readonly listSession: string;
}

/** The id of a video in Kaltura, the player of UN Web TV, which writes `k1` for the `1_`. */
const KALTURA_ID = /^1_([0-9a-z]{8})$/;

/** The session that a meeting of the Journal announces; `url` is that of the document. */
export function readMeeting(
  listed: ListedMeeting,
  station: DutyStation,
  url: string,
  schemas: JournalSchemas,
): EntryReading {
  const parsed = safeParse(schemas.meeting, listed.meeting);
  if (!parsed.success) return leftOut(`A meeting in ${url} is left out: ${firstMistake(parsed.issues)}.`);
  const meeting = parsed.output;
  const body = bodyOf(meeting, listed);
  const title = titleOf(meeting, body, listed);
  if (title === '') return leftOut(`The meeting ${meeting.id} has no title and is left out.`);
  const name = `${quote(title)} (${meeting.id})`;
  try {
    const { times, problems } = readMeetingTimes(meeting, station.timeZone);
    const link = webcastOf(meeting, schemas.language);
    const place = placeOf(meeting);
    const session: Session = {
      uid: `un-journal:${meeting.id}`,
      title,
      role: 'other',
      ...times,
      timeZone: station.timeZone,
      status: meeting.isCancelled ? 'cancelled' : 'confirmed',
      access: meeting.isClosed ? 'closed' : 'open',
      observanceId: null,
      links: link === null ? [] : [link],
      ...(body === '' ? {} : { category: body }),
      ...(place === '' ? {} : { place }),
      source: { kind: 'un-journal', url },
    };
    const isRefused = link === null && meeting.webcastLink.trim() !== '';
    const refusal = isRefused ? ['has a webcast link that is no web address; it is not used'] : [];
    return { sessions: [session], problems: [...problems, ...refusal].map((half) => `${name} ${half}.`) };
  } catch (error) {
    if (error instanceof RangeError) return leftOut(`${name} is left out: ${error.message}.`);
    throw error;
  }
}

function bodyOf(meeting: Meeting, { listName }: ListedMeeting): string {
  return meeting.organization || meeting.relatedOrganizationFullName || listName;
}

/** As UN Web TV writes its titles: `Subject - Third Committee, 13th plenary meeting - 81st session`, without what is missing or already said. */
function titleOf({ title, meetingNumber, session }: Meeting, body: string, listed: ListedMeeting): string {
  const parts: string[] = [];
  const isNew = (text: string) => text !== '' && !parts.join().toLowerCase().includes(text.toLowerCase());
  const add = (...texts: readonly string[]) => {
    const part = texts.filter(isNew).join(', ');
    if (part !== '') parts.push(part);
  };
  add(title);
  add(body, meetingNumber);
  if (parts.length > 0) add(session || listed.listSession);
  return lineOf(parts.join(' - '));
}

function placeOf({ rooms }: Meeting): string {
  const names = rooms.map(({ value }) => value);
  return lineOf([...new Set(names.filter(Boolean))].join(', '));
}

/** Null where there is none, or none that may be shown. */
function webcastOf(meeting: Meeting, language: LanguageTag): Link | null {
  const webcastLink = meeting.webcastLink.trim().toWellFormed();
  const [, id] = KALTURA_ID.exec(webcastLink) ?? [];
  if (id !== undefined) return { kind: 'live', href: unWebTvAssetPage(`k1${id}`, language) };
  const href = toHttpsAddress(webcastLink);
  return href === null ? null : { kind: classifyLink(href, 'webcast'), href };
}
