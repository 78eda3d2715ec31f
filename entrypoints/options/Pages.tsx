import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ListedPage, type PageActions, PagesSection } from '../../components/options/PagesSection';
import type { PageSource } from '../../domain/page-source';
import type { Session } from '../../domain/session';
import type { Clock } from '../../platform/clock';
import { readPageEntries, removePage, storePage } from '../../platform/page-sources';
import { openInNewTab } from '../../platform/tabs';

interface Props {
  readonly pages: readonly ListedPage[];
  readonly clock: Clock;
  readonly onChanged: (refusal: { readonly sentence: string } | null) => void;
}

/** A page that was removed, and what had been taken from it. */
interface Removal {
  readonly page: PageSource;
  readonly sessions: readonly Session[];
}

/** The section of the pages that the user read, with what it needs of the browser. */
export function Pages({ pages, clock, onChanged }: Props): JSX.Element {
  const [removal, setRemoval] = useState<Removal | null>(null);
  const actions = useMemo(
    () => createPageActions(clock, removal, setRemoval, onChanged),
    [clock, removal, onChanged],
  );
  return <PagesSection pages={pages} actions={actions} removed={removal?.page ?? null} />;
}

function createPageActions(
  clock: Clock,
  removal: Removal | null,
  setRemoval: (removal: Removal | null) => void,
  onChanged: Props['onChanged'],
): PageActions {
  const tell = (change: Promise<unknown>): void =>
    void change.then(
      () => onChanged(null),
      (error: unknown) => onChanged({ sentence: error instanceof Error ? error.message : String(error) }),
    );
  const review = (query: string): void =>
    tell(openInNewTab(`${browser.runtime.getURL('/review.html')}${query}`));
  return {
    paste: () => review(''),
    readAgain: ({ id }) => review(`?again=${encodeURIComponent(id)}`),
    remove: (page) => tell(takeAway(page, clock).then((sessions) => setRemoval({ page, sessions }))),
    undoRemoval: () => {
      if (removal === null) return;
      setRemoval(null);
      tell(storePage(removal.page, removal.sessions, clock.now()));
    },
  };
}

/** Removes the page, and answers with the sessions that had been taken from it, as it had stated them. */
async function takeAway({ id }: PageSource, clock: Clock): Promise<readonly Session[]> {
  const entries = await readPageEntries(id);
  await removePage(id, clock.now());
  return entries
    .flatMap(({ reports }) => reports.filter(({ sourceId }) => sourceId === id))
    .map(({ session }) => session);
}
