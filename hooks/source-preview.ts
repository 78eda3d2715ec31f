import type { AddedSource } from '../domain/added-source';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import type { Reading } from '../sources/source';
import type { FoundSource } from './source-look';

/** What a source would bring. */
export interface Preview {
  /** Null where the source cannot be made of these settings; `problems` tell why. */
  readonly source: AddedSource | null;
  readonly count: number;
  /** Whether the list goes on, on another page that was not read for the preview. */
  readonly hasMore: boolean;
  /** The first that are still to come, else the first of all. */
  readonly sessions: readonly Session[];
  readonly problems: readonly string[];
}

const MOST_SHOWN = 5;

const NOTHING = { source: null, count: 0, hasMore: false, sessions: [] } as const;

/** What the source would bring under these settings, without asking anyone. */
export function previewOf(
  { format, document, url }: FoundSource,
  {
    id,
    name,
    timeZone,
  }: { readonly id: string; readonly name: string; readonly timeZone: TimeZoneId | null },
  now: EpochMilliseconds,
): Preview {
  const added = {
    id,
    kind: format.kind,
    name,
    url,
    ...(timeZone === null ? {} : { timeZone }),
    addedAt: now,
  };
  try {
    const source = format.create({ id, name, url, timeZone: timeZone ?? undefined });
    const [request] = source.requestsAt(now);
    if (request === undefined) return { ...NOTHING, problems: [] };
    const { sessions, problems, next = [] } = source.parse(document, { now, request });
    const hasMore = next.length > 0;
    return { source: added, count: sessions.length, hasMore, sessions: firstOf(sessions, now), problems };
  } catch (error) {
    // A fault of the parser too is one of the document, for the user: the page must not go down with it.
    const problem = error instanceof Error ? error.message : String(error);
    return { ...NOTHING, problems: [problem] };
  }
}

function firstOf(sessions: Reading['sessions'], now: EpochMilliseconds): readonly Session[] {
  const dayOf = ({ date }: Session): number => (date === undefined ? Number.NaN : Date.parse(date));
  const timeOf = (session: Session): number => session.start ?? (dayOf(session) || 0);
  const sorted = sessions.toSorted((a, b) => timeOf(a) - timeOf(b));
  const toCome = sorted.filter((session) => (session.end ?? timeOf(session)) >= now);
  return (toCome.length > 0 ? toCome : sorted).slice(0, MOST_SHOWN);
}
