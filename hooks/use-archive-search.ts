import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScheduleEntry } from '../domain/schedule';
import type { EpochMilliseconds } from '../domain/time';
import { type FoundSessions, searchArchive } from '../platform/archive';

/** A page of results. */
const PAGE = 30;

/** Typing is waited for, in milliseconds. */
const PAUSE = 200;

/** A search through the archive, as far as it has come. */
export interface ArchiveSearch {
  /** The latest first. */
  readonly found: readonly ScheduleEntry[];
  readonly isSearching: boolean;
  readonly hasMore: boolean;
}

const BEGUN: ArchiveSearch = { found: [], isSearching: true, hasMore: false };

/**
 * Searches past sessions for the words, a page at a time: the first once the typing pauses, the next when `showMore`
 * is called. What was looked for before is abandoned. Null while there is no word.
 */
export function useArchiveSearch(
  words: string,
  now: EpochMilliseconds,
): { readonly search: ArchiveSearch | null; showMore(): void } {
  const [search, setSearch] = useState<ArchiveSearch>(BEGUN);
  const more = useRef<() => void>(() => {});
  const wanted = words.trim();
  useEffect(() => {
    setSearch(BEGUN);
    if (wanted === '') return;
    const abandoned = new AbortController();
    const { signal } = abandoned;
    const readPage = async (from: EpochMilliseconds): Promise<void> => {
      more.current = () => {};
      setSearch((last) => ({ ...last, isSearching: true }));
      try {
        const { found, before } = await nextFound(wanted, from, signal);
        if (before !== null) more.current = () => void readPage(before);
        const hasMore = before !== null;
        setSearch((last) => ({ found: [...last.found, ...found], isSearching: false, hasMore }));
      } catch {
        // Abandoned; or the database is in trouble, which the page says elsewhere.
        if (!signal.aborted) setSearch((last) => ({ ...last, isSearching: false, hasMore: false }));
      }
    };
    const timer = setTimeout(() => void readPage(now), PAUSE);
    return () => {
      clearTimeout(timer);
      abandoned.abort();
    };
    // A search is of one moment: what ends meanwhile is in the next one.
  }, [wanted]);
  return { search: wanted === '' ? null : search, showMore: () => more.current() };
}

/** Goes on through the archive until something is found; throws once the search is abandoned. */
async function nextFound(
  words: string,
  from: EpochMilliseconds,
  signal: AbortSignal,
): Promise<FoundSessions> {
  for (let before = from; ; ) {
    const part = await searchArchive(words, { before, limit: PAGE, signal });
    signal.throwIfAborted();
    if (part.found.length > 0 || part.before === null) return part;
    before = part.before;
  }
}
