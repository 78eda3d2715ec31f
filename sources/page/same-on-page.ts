import type { Link } from '../../domain/link';
import { localDateAt } from '../../domain/local-date';
import type { FoundSession } from './found-session';

/** Of one day, more sessions are not compared. */
const MOST_OF_DAY = 50;

/**
 * The sessions of a page, those it announces more than once only once: at the same start, where the titles do not say that
 * they are two. The first one, which is the most trusted, stays and takes from the others what it lacks. A day without a clock
 * time is left out where a session on that day has one; a clock time whose zone nobody knows, where that session may be the same.
 */
export function withoutRepetitions(found: readonly FoundSession[]): readonly FoundSession[] {
  const known = new Map<string, FoundSession[]>();
  const timed = new Map<string, FoundSession[]>();
  const isAnyUntimed = found.some(({ session }) => session.start === null);
  for (const one of isAnyUntimed ? found : []) {
    if (one.session.start === null) continue;
    const day = localDateAt(one.session.start, one.session.timeZone);
    timed.set(day, [...(timed.get(day) ?? []).slice(-MOST_OF_DAY), one]);
  }
  for (const candidate of found) {
    const { start, date } = candidate.session;
    const ofDay = start === null && date !== undefined ? timed.get(date) : undefined;
    if (ofDay?.some((other) => !candidate.lacksZone || isSame(other, candidate))) continue;
    const key = start === null ? `day ${date}` : `start ${start}`;
    const others = known.get(key) ?? [];
    const same = others.findIndex(
      (other) => isSame(other, candidate) || isOnlyTelling(other, candidate, found),
    );
    const twin = others[same];
    if (twin === undefined) others.push(candidate);
    else others[same] = joined(twin, candidate);
    known.set(key, others);
  }
  return [...known.values()].flat();
}

function said({ session: { statedTime } }: FoundSession): Pick<FoundSession['session'], 'statedTime'> {
  return statedTime === undefined ? {} : { statedTime };
}

function isSame(one: FoundSession, other: FoundSession): boolean {
  if (!one.hasOwnTitle || !other.hasOwnTitle) return true;
  const [first, second] = [plain(one.session.title), plain(other.session.title)];
  return first.includes(second) || second.includes(first);
}

/** Whether the candidate is all that the prose says of the start of an event that is marked up: it may be called otherwise there. */
function isOnlyTelling(
  event: FoundSession,
  candidate: FoundSession,
  found: readonly FoundSession[],
): boolean {
  if (event.isInProse || !candidate.isInProse) return false;
  const { start } = event.session;
  return found.filter((other) => other.session.start === start).length === 2;
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function joined(one: FoundSession, other: FoundSession): FoundSession {
  const [better, worse] = one.hasOwnTitle || !other.hasOwnTitle ? [one, other] : [other, one];
  const { session } = one;
  const place = session.place ?? other.session.place;
  return {
    ...one,
    // The words that people read say more than those of the markup.
    ...(one.isInProse ? {} : { context: other.context }),
    session: {
      ...session,
      ...(one.isInProse ? {} : said(other)),
      title: better.session.title,
      role: session.role === 'other' ? other.session.role : session.role,
      end: session.end ?? other.session.end,
      ...surer(one, other),
      status: session.status === 'confirmed' ? other.session.status : session.status,
      links: joinLinks(session.links, worse === one ? better.session.links : other.session.links),
      ...(place === undefined ? {} : { place }),
    },
    hasOwnTitle: better.hasOwnTitle,
  };
}

/** The zone of the one that states it, where the other had to take it from the venue. */
function surer(
  { session: one }: FoundSession,
  { session: other }: FoundSession,
): Pick<FoundSession['session'], 'certainty' | 'timeZone'> {
  const isSurer = one.certainty === 'zone-from-venue' && other.certainty === 'exact';
  const { certainty, timeZone } = isSurer ? other : one;
  return { certainty, timeZone };
}

function joinLinks(one: readonly Link[], other: readonly Link[]): readonly Link[] {
  return [...one, ...other.filter(({ href }) => !one.some((link) => link.href === href))].slice(0, 20);
}
