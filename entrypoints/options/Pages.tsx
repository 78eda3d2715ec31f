import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ListedPage, type PageActions, PagesSection } from '../../components/options/PagesSection';
import type { Arm } from '../../domain/arm';
import type { PageSource } from '../../domain/page-source';
import type { Session } from '../../domain/session';
import { readChoices, writeArms } from '../../platform/choices';
import type { Clock } from '../../platform/clock';
import { readPageEntries, removePage, storePage } from '../../platform/page-sources';
import { openInNewTab } from '../../platform/tabs';

interface Props {
  readonly pages: readonly ListedPage[];
  readonly clock: Clock;
  readonly onChanged: (refusal: { readonly sentence: string } | null) => void;
}

/** A page that was removed, what had been taken from it, and what of that was to open. */
interface Removal {
  readonly page: PageSource;
  readonly sessions: readonly Session[];
  readonly arms: readonly Arm[];
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
    remove: (page) => tell(takeAway(page, clock).then(setRemoval)),
    undoRemoval: () => {
      if (removal === null) return;
      setRemoval(null);
      tell(putBack(removal, clock));
    },
  };
}

/** Removes the page, and answers with all that goes with it. */
async function takeAway(page: PageSource, clock: Clock): Promise<Removal> {
  const [entries, { arms }] = await Promise.all([readPageEntries(page.id), readChoices()]);
  const reports = entries.flatMap((entry) => entry.reports.filter(({ sourceId }) => sourceId === page.id));
  await removePage(page.id, clock.now());
  return {
    page,
    sessions: reports.map(({ session }) => session),
    arms: entries.flatMap(({ uids }) => uids.flatMap((uid) => arms.get(uid) ?? [])),
  };
}

async function putBack({ page, sessions, arms }: Removal, clock: Clock): Promise<void> {
  await storePage(page, sessions, clock.now());
  await writeArms(arms, clock.now());
}
