import { type AddedSource, MOST_ADDED_SOURCES } from '../domain/added-source';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import { TooManySourcesError } from '../platform/added-sources';
import {
  type FeedLink,
  type FoundSource,
  type Look,
  type LookFailure,
  type LookTools,
  lookAt,
} from './source-look';

/** Why an address cannot be added, beyond what looking at it came to. */
export type AddFault = LookFailure | 'not-https' | 'refused' | 'twice' | 'too-many' | 'not-stored';

/** A source that is about to be added. */
export interface Draft {
  readonly id: string;
  readonly found: FoundSource;
  /** As the user has it so far. */
  readonly name: string;
  readonly timeZone: TimeZoneId | null;
}

/** How far the user is with adding a source. */
export type AddStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly host: string }
  | { readonly kind: 'page'; readonly host: string; readonly feeds: readonly FeedLink[] }
  | { readonly kind: 'fault'; readonly fault: AddFault; readonly host: string; readonly sentence: string }
  | {
      readonly kind: 'preview';
      readonly draft: Draft;
      readonly isAdding: boolean;
      /** Why it was not added when it was to be. */
      readonly fault: 'too-many' | 'not-stored' | null;
      readonly sentence: string;
    }
  | { readonly kind: 'added'; readonly name: string };

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

/** What can be done next. */
export interface AddingSource {
  /** Looks at what was typed, or at a feed that a page links to. The first thing it does is to ask for the permission. */
  look(typed: string): Promise<void>;
  edit(change: Partial<Pick<Draft, 'name' | 'timeZone'>>): void;
  /** Adds the source that was made of the draft. */
  add(source: AddedSource): Promise<void>;
  /** Leaves it, and gives back a permission that was granted for it alone. */
  cancel(): void;
}

/**
 * Adding a source by its address.
 *
 * Keeps: how far the user is, and the address whose permission was granted for this alone.
 * Persists nothing: who leaves the page in between begins anew, and may find the permission granted.
 * Callers first: nothing; `look` must be called straight from a click.
 * Why not state of the component: a browser asks for a permission only while nothing has been waited for, and what an
 * overtaken look brings late must change nothing.
 *
 * @param onStep hears of each step.
 */
export function createAddingSource(toolsNow: () => AddTools, onStep: (step: AddStep) => void): AddingSource {
  let step: AddStep = { kind: 'idle' };
  let turn = 0;
  let granted: string | null = null;

  const show = (next: AddStep): void => {
    step = next;
    onStep(next);
  };
  const giveBack = (): void => {
    if (granted !== null) void toolsNow().giveBack(granted);
    granted = null;
  };
  const leave = (next: AddStep): void => {
    turn += 1;
    giveBack();
    show(next);
  };

  return {
    async look(typed) {
      const tools = toolsNow();
      const url = tools.toAddress(typed);
      const fault = faultOf(url, tools.added);
      if (url === null || fault !== null) {
        leave({
          kind: 'fault',
          fault: fault ?? 'not-https',
          host: url === null ? typed.trim() : hostOf(url),
          sentence: '',
        });
        return;
      }
      const isNew = !tools.isAllowed(url);
      // The browser refuses to ask once anything has been waited for.
      const asked = tools.request(url);
      const host = hostOf(url);
      turn += 1;
      const mine = turn;
      if (granted !== null && hostOf(granted) !== host) giveBack();
      show({ kind: 'looking', host });
      const isAllowed = await isGranted(asked);
      if (turn !== mine) {
        const isWanted = step.kind === 'looking' && step.host === host;
        if (isAllowed && isNew && !isWanted) void tools.giveBack(url);
        return;
      }
      if (isAllowed && isNew) granted = url;
      const look = isAllowed ? await lookSafely(url, tools) : null;
      if (turn !== mine) return;
      const next = stepAfter(look, { host, id: tools.makeId(), added: tools.added });
      if (next.kind === 'fault' || (next.kind === 'page' && next.feeds.length === 0)) giveBack();
      show(next);
    },
    edit(change) {
      if (step.kind === 'preview') show({ ...step, draft: { ...step.draft, ...change } });
    },
    async add(source) {
      if (step.kind !== 'preview' || step.isAdding) return;
      const { draft } = step;
      const name = draft.name.trim() || hostOf(draft.found.url);
      show({ ...step, isAdding: true });
      try {
        await toolsNow().add({ ...source, name });
        granted = null;
        show({ kind: 'added', name });
      } catch (error) {
        const fault = error instanceof TooManySourcesError ? 'too-many' : 'not-stored';
        show({ kind: 'preview', draft, isAdding: false, fault, sentence: messageOf(error) });
      }
    },
    cancel: () => leave({ kind: 'idle' }),
  };
}

/** The fault that can be told without asking anyone, or null. */
function faultOf(
  url: string | null,
  added: readonly Pick<AddedSource, 'url'>[],
): 'not-https' | 'twice' | 'too-many' | null {
  if (url === null) return 'not-https';
  if (added.some((source) => source.url === url)) return 'twice';
  return added.length >= MOST_ADDED_SOURCES ? 'too-many' : null;
}

/** The step that a look leads to; an address that was added before under another one typed is refused. Null where the user did not let it happen. */
function stepAfter(
  look: Look | null,
  { host, id, added }: { readonly host: string; readonly id: string; readonly added: AddTools['added'] },
): AddStep {
  if (look === null) return { kind: 'fault', fault: 'refused', host, sentence: '' };
  if (look.kind === 'page') return { kind: 'page', host, feeds: look.feeds };
  if (look.kind === 'failed') return { kind: 'fault', fault: look.reason, host, sentence: look.sentence };
  const { found } = look;
  if (added.some(({ url }) => url === found.url))
    return { kind: 'fault', fault: 'twice', host, sentence: '' };
  const draft = { id, found, name: found.name, timeZone: null };
  return { kind: 'preview', draft, isAdding: false, fault: null, sentence: '' };
}

/** Whether the user granted it; a browser that refuses to ask counts as a user who does. */
async function isGranted(asked: Promise<boolean>): Promise<boolean> {
  try {
    return await asked;
  } catch {
    return false;
  }
}

async function lookSafely(url: string, tools: AddTools): Promise<Look> {
  try {
    return await lookAt(url, tools);
  } catch (error) {
    return { kind: 'failed', reason: 'unreadable', sentence: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function hostOf(url: string): string {
  return new URL(url).host;
}
