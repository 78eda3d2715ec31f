import type { SourceActions } from '../../components/options/listed-source';
import type { AddedSource } from '../../domain/added-source';
import type { Preferences } from '../../domain/preferences';
import {
  readAddedSources,
  readTokens,
  removeAddedSource,
  writeAddedSources,
  writeToken,
} from '../../platform/added-sources';
import type { Clock } from '../../platform/clock';
import { giveBackPermission, requestPermissionsFor } from '../../platform/permissions';
import { updatePreferences, writeReadNow } from '../../platform/storage';

/** A source that was removed, and the token that went with it. */
export interface Removal {
  readonly source: AddedSource;
  readonly token: string | null;
}

/** What the actions need of the page. */
interface PageState {
  readonly removal: Removal | null;
  readonly setRemoval: (removal: Removal | null) => void;
  /** Hears of each change: null where it was stored, or why the browser refused it. */
  readonly onChanged: (refusal: { readonly sentence: string } | null) => void;
}

/**
 * The actions on sources. Each writes to storage, from where the page reads it back, and wakes the background, which
 * reads what is new, and forgets what is off or gone.
 */
export function createSourceActions(clock: Clock, page: PageState): SourceActions {
  const tell = (change: Promise<void>): void =>
    void change.then(
      () => page.onChanged(null),
      (error: unknown) =>
        page.onChanged({ sentence: error instanceof Error ? error.message : String(error) }),
    );
  const readNow = (id: string): Promise<void> => writeReadNow(id, clock.now());
  return {
    // Asking for a permission must be the first thing in the click handler, or the browser refuses.
    allow: ({ id, urls }) =>
      tell(requestPermissionsFor(urls).then((isAllowed) => (isAllowed ? readNow(id) : undefined))),
    readNow: ({ id }) => tell(readNow(id)),
    turn: ({ id }, isOn) =>
      tell(updatePreferences((current) => turned(current, id, isOn)).then(() => readNow(id))),
    remove: (source) => tell(remove(source, page.setRemoval).then(() => readNow(source.id))),
    undoRemoval: () => {
      const { removal } = page;
      if (removal === null) return;
      // Its permission went with it. Refused, the source comes back all the same, and says what it lacks.
      const asked = requestPermissionsFor([removal.source.url]).catch(() => false);
      page.setRemoval(null);
      tell(asked.then(() => putBack(removal)).then(() => readNow(removal.source.id)));
    },
    writeToken: ({ id }, token) => tell(writeToken(id, token).then(() => readNow(id))),
  };
}

function turned(preferences: Preferences, id: string, isOn: boolean): Preferences {
  const others = preferences.sourcesOff.filter((other) => other !== id);
  return { ...preferences, sourcesOff: isOn ? others : [...others, id] };
}

async function remove(source: AddedSource, setRemoval: PageState['setRemoval']): Promise<void> {
  const { [source.id]: token = null } = await readTokens();
  await removeAddedSource(source.id);
  await giveBackUnused(source.url);
  setRemoval({ source, token });
}

/** Gives back the permission for the host of the address, unless a source that was added needs it. */
export async function giveBackUnused(url: string): Promise<void> {
  const { hostname } = new URL(url);
  const added = await readAddedSources();
  if (added.every((source) => new URL(source.url).hostname !== hostname)) await giveBackPermission(url);
}

async function putBack({ source, token }: Removal): Promise<void> {
  if (token !== null) await writeToken(source.id, token);
  await writeAddedSources([source]);
}
