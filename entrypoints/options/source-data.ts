import { PROGRAMMES_ID } from '../../background/programmes';
import type { ListedSource } from '../../components/options/listed-source';
import type { AddedSource } from '../../domain/added-source';
import type { Preferences } from '../../domain/preferences';
import { type SourceState, unreadSource } from '../../domain/source-state';
import { nextReadAt } from '../../domain/sync-schedule';
import type { EpochMilliseconds } from '../../domain/time';
import { readAddedSources, readTokens } from '../../platform/added-sources';
import { isGranted } from '../../platform/permissions';
import { readSourceStates } from '../../platform/schedule-store';
import { PROGRAMMES } from '../../sources/programmes';
import { BUILT_IN_SOURCES, SOURCE_FORMATS } from '../../sources/registry';

/** What the rows of the sources are made of, beside what the browser allows. */
export interface KnownSources {
  readonly states: readonly SourceState[];
  readonly added: readonly AddedSource[];
  /** Ids of the sources that a token is kept for. */
  readonly withToken: ReadonlySet<string>;
}

/** What is stored about sources; without states where the database cannot be used. */
export async function readKnownSources(): Promise<KnownSources> {
  const [states, added, tokens] = await Promise.all([
    readSourceStates().catch(() => []),
    readAddedSources(),
    readTokens(),
  ]);
  return { states, added, withToken: new Set(Object.keys(tokens)) };
}

/** The sources that come with Gavel, then those that the user added, whether they were ever asked or not, then what is bundled. */
export function listSources(
  { states, added, withToken }: KnownSources,
  { sourcesOff }: Pick<Preferences, 'sourcesOff'>,
  origins: readonly string[],
  now: EpochMilliseconds,
): readonly ListedSource[] {
  const stateOf = new Map(states.map((state) => [state.id, state]));
  const off = new Set(sourcesOff);
  const builtIn = BUILT_IN_SOURCES.map((source): ListedSource => {
    const state = stateOf.get(source.id) ?? unreadSource(source);
    const urls = source.requestsAt(now, { memory: state.memory }).map(({ url }) => url);
    return {
      ...common(source, state, off, urls, origins),
      kindName: null,
      host: hostOf(urls[0] ?? ''),
      added: null,
      hasToken: null,
    };
  });
  const ofUser = added.map((source): ListedSource => {
    const format = SOURCE_FORMATS.find(({ kind }) => kind === source.kind);
    const state = stateOf.get(source.id) ?? unreadSource(source);
    return {
      ...common(source, state, off, [source.url], origins),
      kindName: format?.name ?? source.kind,
      host: hostOf(source.url),
      added: source,
      hasToken: format?.takesToken ? withToken.has(source.id) : null,
    };
  });
  return [...builtIn, ...ofUser, bundledProgrammes(stateOf.get(PROGRAMMES_ID), off)];
}

/** The programmes that are bundled with Gavel: there without being read, and nobody has to allow them. */
function bundledProgrammes(state: SourceState | undefined, off: ReadonlySet<string>): ListedSource {
  const names = PROGRAMMES.map(({ name }) => name);
  const source = { id: PROGRAMMES_ID, kind: PROGRAMMES_ID, name: names.join(', ') };
  return {
    ...common(source, state ?? unreadSource(source), off, [], []),
    kindName: null,
    host: null,
    added: null,
    hasToken: null,
  };
}

type Common = Pick<ListedSource, 'id' | 'name' | 'state' | 'nextReadAt' | 'isOff' | 'isAllowed' | 'urls'>;

function common(
  { id, name }: { readonly id: string; readonly name: string },
  state: SourceState,
  off: ReadonlySet<string>,
  urls: readonly string[],
  origins: readonly string[],
): Common {
  return {
    id,
    name,
    state,
    nextReadAt: nextOf(state),
    isOff: off.has(id),
    isAllowed: urls.every((url) => isGranted(origins, url)),
    urls,
  };
}

/** When the first of its addresses is to be asked again; null where none ever is. */
function nextOf({ requests }: SourceState): EpochMilliseconds | null {
  const next = Math.min(...Object.values(requests).map((request) => nextReadAt(request, request.interval)));
  return Number.isFinite(next) ? next : null;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
