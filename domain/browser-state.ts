import { toUnWebTvLanguage, unWebTvAssetId } from './un-web-tv-address';

/** Whether someone is there. Not every system reports `locked`. */
export type Presence = 'active' | 'idle' | 'locked';

/** A tab whose address the browser tells: it may not tell those of hosts that Gavel has no permission for. */
export interface KnownTab {
  readonly id: number;
  readonly href: string;
}

/** A tab that Gavel opened for a session and that is still open. */
export interface OwnTab {
  readonly id: number;
  /** Of the session. */
  readonly uid: string;
}

/** What matters of the browser for opening a tab. */
export interface BrowserState {
  readonly presence: Presence;
  /** Whether a normal window is open that is not private. */
  readonly hasWindow: boolean;
  /** Tabs that can be heard; muted ones cannot. */
  readonly audibleTabs: readonly number[];
  readonly ownTabs: readonly OwnTab[];
  /** Tabs in which the address of a session may be open already: those that Gavel opened, or with the user's permission all. */
  readonly knownTabs: readonly KnownTab[];
}

/** Someone is there, with a window and nothing that matters in it. */
export const CALM_BROWSER: BrowserState = {
  presence: 'active',
  hasWindow: true,
  audibleTabs: [],
  ownTabs: [],
  knownTabs: [],
};

/** The tab that shows the address already, or undefined. A page of UN Web TV is one, in whatever language. */
export function tabShowing(
  href: string,
  { knownTabs }: Pick<BrowserState, 'knownTabs'>,
): KnownTab | undefined {
  const wanted = addressKey(href);
  return knownTabs.find((tab) => addressKey(tab.href) === wanted);
}

function addressKey(href: string): string {
  if (!URL.canParse(href)) return href;
  const { host, pathname, search } = new URL(toUnWebTvLanguage(href, 'en'));
  const assetId = host === 'webtv.un.org' ? unWebTvAssetId(pathname) : null;
  return assetId ?? `${host}${pathname.replace(/\/$/, '')}${search}`;
}
