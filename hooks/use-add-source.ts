import { useMemo, useReducer, useRef } from 'preact/hooks';
import { type AddedSource, MOST_ADDED_SOURCES } from '../domain/added-source';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import {
  type FeedLink,
  type FoundSource,
  type Look,
  type LookFailure,
  type LookTools,
  lookAt,
  type Preview,
  previewOf,
} from './source-look';

/** Why an address cannot be added, beyond what looking at it came to. */
export type AddFault = LookFailure | 'not-https' | 'refused' | 'twice' | 'too-many' | 'not-stored';

/** How far the user is with adding a source. */
export type AddStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly host: string }
  | { readonly kind: 'page'; readonly host: string; readonly feeds: readonly FeedLink[] }
  | { readonly kind: 'fault'; readonly fault: AddFault; readonly host: string; readonly sentence: string }
  | { readonly kind: 'preview'; readonly draft: Draft; readonly isAdding: boolean }
  | { readonly kind: 'added'; readonly name: string };

/** A source that is about to be added. */
export interface Draft {
  readonly id: string;
  readonly found: FoundSource;
  /** As the user has it so far. */
  readonly name: string;
  readonly timeZone: TimeZoneId | null;
}

/** What adding needs of its surroundings. */
export interface AddTools extends LookTools {
  /** An https address of what was typed, or null. */
  readonly toAddress: (typed: string) => string | null;
  /** Whether the host may be read already. */
  readonly isAllowed: (url: string) => boolean;
  /** Asks the user; called before anything is waited for. */
  readonly request: (url: string) => Promise<boolean>;
  readonly giveBack: (url: string) => Promise<void>;
  readonly makeId: () => string;
  readonly add: (source: AddedSource) => Promise<void>;
  readonly added: readonly Pick<AddedSource, 'url'>[];
  readonly now: () => EpochMilliseconds;
}

/** The address as it was typed, and the permission that was granted for it alone. */
export interface Adding {
  readonly step: AddStep;
  readonly grantedUrl: string | null;
}

const BEGUN: Adding = { step: { kind: 'idle' }, grantedUrl: null };

/** The fault that can be told without asking anyone, or null. */
export function faultOf(
  url: string | null,
  added: readonly Pick<AddedSource, 'url'>[],
): 'not-https' | 'twice' | 'too-many' | null {
  if (url === null) return 'not-https';
  if (added.some((source) => source.url === url)) return 'twice';
  return added.length >= MOST_ADDED_SOURCES ? 'too-many' : null;
}

/** The step that a look leads to; an address that was added before under another one typed is refused. */
export function stepAfter(
  look: Look,
  { host, id, added }: { readonly host: string; readonly id: string; readonly added: AddTools['added'] },
): AddStep {
  if (look.kind === 'page') return { kind: 'page', host, feeds: look.feeds };
  if (look.kind === 'failed') return { kind: 'fault', fault: look.reason, host, sentence: look.sentence };
  const { found } = look;
  if (added.some(({ url }) => url === found.url))
    return { kind: 'fault', fault: 'twice', host, sentence: '' };
  return { kind: 'preview', isAdding: false, draft: { id, found, name: found.name, timeZone: null } };
}

/** Adding a source by its address: how far it is, and what can be done next. */
export interface AddSource {
  readonly step: AddStep;
  /** Looks at what was typed, or at a feed that a page links to. The first thing it does is to ask for the permission. */
  look(typed: string): void;
  edit(change: Partial<Pick<Draft, 'name' | 'timeZone'>>): void;
  /** What the draft would bring; null while there is none. */
  readonly preview: Preview | null;
  add(): void;
  /** Leaves it, and gives back a permission that was granted for it alone. */
  cancel(): void;
}

/** See `AddSource`. A look that is overtaken by another comes to nothing. */
export function useAddSource(tools: AddTools): AddSource {
  const [{ step, grantedUrl }, set] = useReducer(
    (last: Adding, next: Partial<Adding>) => ({ ...last, ...next }),
    BEGUN,
  );
  const turn = useRef(0);
  const leave = (): void => {
    turn.current += 1;
    if (grantedUrl !== null) void tools.giveBack(grantedUrl);
  };
  const look = (typed: string): void => {
    const url = tools.toAddress(typed);
    const fault = faultOf(url, tools.added);
    const host = url === null ? typed.trim() : new URL(url).host;
    if (url === null || fault !== null) {
      set({ step: { kind: 'fault', fault: fault ?? 'not-https', host, sentence: '' } });
      return;
    }
    // The browser refuses to ask once anything has been waited for.
    const asked = tools.request(url);
    const isNew = !tools.isAllowed(url);
    const isOtherHost = grantedUrl !== null && new URL(grantedUrl).host !== host;
    if (isOtherHost) leave();
    turn.current += 1;
    const mine = turn.current;
    const kept = isOtherHost ? null : grantedUrl;
    set({ step: { kind: 'looking', host }, grantedUrl: kept });
    void lookOnceAllowed(url, asked, tools).then((outcome) => {
      if (turn.current !== mine) return;
      const next: AddStep =
        outcome === null
          ? { kind: 'fault', fault: 'refused', host, sentence: '' }
          : stepAfter(outcome, { host, id: tools.makeId(), added: tools.added });
      const isOfUse = next.kind === 'preview' || (next.kind === 'page' && next.feeds.length > 0);
      const granted = outcome !== null && isNew ? url : kept;
      if (granted !== null && !isOfUse) void tools.giveBack(granted);
      set({ step: next, grantedUrl: isOfUse ? granted : null });
    });
  };
  const draft = step.kind === 'preview' ? step.draft : null;
  const preview = useMemo(
    () => (draft === null ? null : previewOf(draft.found, draft, tools.now())),
    [draft],
  );
  const add = (): void => {
    if (draft === null || preview?.source == null) return;
    const { host } = new URL(draft.found.url);
    const name = draft.name.trim() || host;
    set({ step: { kind: 'preview', draft, isAdding: true } });
    void tools.add({ ...preview.source, name }).then(
      () => set({ step: { kind: 'added', name }, grantedUrl: null }),
      (error: unknown) => {
        const sentence = error instanceof Error ? error.message : String(error);
        set({ step: { kind: 'fault', fault: 'not-stored', host, sentence } });
      },
    );
  };
  return {
    step,
    look,
    edit: (change) => {
      if (draft !== null) set({ step: { kind: 'preview', draft: { ...draft, ...change }, isAdding: false } });
    },
    preview,
    add,
    cancel: () => {
      leave();
      set(BEGUN);
    },
  };
}

/** Null where the user refused. */
async function lookOnceAllowed(url: string, asked: Promise<boolean>, tools: AddTools): Promise<Look | null> {
  try {
    if (!(await asked)) return null;
    return await lookAt(url, tools);
  } catch (error) {
    return {
      kind: 'failed',
      reason: 'unreadable',
      sentence: error instanceof Error ? error.message : String(error),
    };
  }
}
