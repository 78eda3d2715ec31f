import { PAGE_KIND } from '../../domain/page-source';
import type { KnownPage } from '../../hooks/review';
import { readDocument, readFeed } from '../../hooks/review-document';
import type { ReviewTools } from '../../hooks/review-tools';
import type { Clock } from '../../platform/clock';
import { fetchText } from '../../platform/http';
import { readPageEntries, readPageSources, storePage } from '../../platform/page-sources';
import { giveBackPermission, isGranted, requestPermissionsFor } from '../../platform/permissions';

/** What reviewing needs of browser, network and storage. */
export function reviewTools(
  clock: Clock,
  origins: readonly string[],
  onStored: ReviewTools['onStored'],
): ReviewTools {
  return {
    read: readDocument,
    readFeed,
    findKnown,
    store: storePage,
    fetch: async (url) => {
      // Within its own origin an address may lead on, as from one without a slash at its end.
      const answer = await fetchText({ url, mayRedirectTo: [] });
      return { text: answer.kind === 'document' ? answer.text : '', url: answer.url };
    },
    isAllowed: (url) => isGranted(origins, url),
    request: (url) => requestPermissionsFor([url]),
    giveBack: giveBackPermission,
    makeId: () => crypto.randomUUID(),
    now: clock.now,
    onStored,
  };
}

/** The page at the address and the sessions that were taken from it, as the page reported them. */
async function findKnown(url: string): Promise<KnownPage | null> {
  const page = (await readPageSources()).find((one) => withoutFragment(one.url) === withoutFragment(url));
  if (page === undefined) return null;
  const entries = await readPageEntries(page.id);
  const sessions = entries.flatMap(({ reports }) =>
    reports.flatMap(({ sourceId, session }) => (sourceId === page.id ? [session] : [])),
  );
  return { page, sessions: sessions.filter(({ source }) => source.kind === PAGE_KIND) };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/s, '');
}
