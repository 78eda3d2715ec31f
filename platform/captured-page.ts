import { boolean, maxLength, number, object, picklist, pipe, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { LONGEST_ADDRESS } from '../domain/link';
import { type EpochMilliseconds, SECOND } from '../domain/time';
import { type PageContent, pageContent } from './page-content';

/** More of a page is not looked at, in characters. */
export const LONGEST_PAGE = 4_000_000;

/** What all pages that wait to be shown may take, in bytes of UTF-8: browsers keep ten million of a session. */
const ROOM = 8_000_000;

/** A page that goes on loading is read as it stands after this long, and given up after that. */
const PATIENCE = { loading: 4 * SECOND, answering: 12 * SECOND } as const;

const CapturedPageSchema = object({
  id: string(),
  text: pipe(string(), maxLength(LONGEST_PAGE)),
  format: picklist(['html', 'text', 'any']),
  /** Empty for text that has none. */
  url: pipe(string(), maxLength(LONGEST_ADDRESS)),
  title: string(),
  capturedAt: number(),
  isCut: boolean(),
});

/** A page as it stood in a tab when the user asked for it to be read; of a selection the selected text. */
export interface CapturedPage {
  readonly text: string;
  /** `any`: a document that is no page, such as a calendar file that the browser shows. */
  readonly format: 'html' | 'text' | 'any';
  readonly url: string;
  readonly title: string;
  readonly capturedAt: EpochMilliseconds;
  /** Whether it was longer than is looked at. */
  readonly isCut: boolean;
}

/**
 * Why a page cannot be captured: `pdf`, a document that is not HTML; `forbidden`, a page of the browser itself or of
 * its store; `no-answer`, one that does nothing, such as one that shows a dialog.
 */
export type CaptureFault = 'pdf' | 'forbidden' | 'no-answer';

export class CaptureError extends Error {
  override readonly name = 'CaptureError';

  constructor(
    readonly fault: CaptureFault,
    options?: ErrorOptions,
  ) {
    super(`The page cannot be read: ${fault}.`, options);
  }
}

/** Where in a tab, and what. */
export interface CaptureTarget {
  readonly tabId: number;
  readonly part: 'page' | 'selection';
  /** Of the selection; without it the page itself. */
  readonly frameId?: number | undefined;
}

/**
 * What stands in the tab, or what is selected in it. The user must just have asked for it: the browser lets a page
 * be read in answer to a click on Gavel only.
 *
 * @throws CaptureError
 */
export async function captureTab(
  target: CaptureTarget,
  capturedAt: EpochMilliseconds,
): Promise<CapturedPage> {
  const { type, text, url, title } = await contentOf(target);
  if (type === 'application/pdf') throw new CaptureError('pdf');
  const isMarkup = /html|xml/.test(type);
  return {
    text: text.slice(0, LONGEST_PAGE),
    format: target.part === 'selection' ? 'text' : isMarkup ? 'html' : 'any',
    url: url.slice(0, LONGEST_ADDRESS),
    title: title.slice(0, 300),
    capturedAt,
    isCut: text.length > LONGEST_PAGE,
  };
}

async function contentOf(target: CaptureTarget): Promise<PageContent> {
  try {
    return await inTime(
      (injectImmediately) => inject(target, injectImmediately),
      () => new CaptureError('no-answer'),
    );
  } catch (error) {
    if (error instanceof CaptureError) throw error;
    // Firefox lets nothing into its viewer.
    throw new CaptureError((await isPdf(target.tabId)) ? 'pdf' : 'forbidden', { cause: error });
  }
}

async function inject(
  { tabId, part, frameId }: CaptureTarget,
  injectImmediately: boolean,
): Promise<PageContent> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, ...(frameId === undefined ? {} : { frameIds: [frameId] }) },
    args: [part, LONGEST_PAGE + 1],
    func: pageContent,
    injectImmediately,
  });
  if (frame?.result == null) throw new CaptureError('forbidden');
  return frame.result;
}

/** What the work brings once the page has loaded; where that takes long, what there is so far. */
function inTime<Result>(
  work: (isImmediate: boolean) => Promise<Result>,
  late: () => CaptureError,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timers = [
      setTimeout(() => void work(true).then(resolve, reject), PATIENCE.loading),
      setTimeout(() => reject(late()), PATIENCE.answering),
    ];
    work(false)
      .then(resolve, reject)
      .finally(() => timers.forEach(clearTimeout));
  });
}

/** Whether the address in the tab looks like that of a PDF, as far as the browser tells it. */
async function isPdf(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return /^[^?#]*\.pdf(?:[?#]|$)/i.test(tab?.url ?? '');
}

/** Hands the page over to the review page, which asks for it by the id that is returned. The last ones are kept, while the browser runs. */
export async function keepCaptured(page: CapturedPage): Promise<string> {
  const id = crypto.randomUUID();
  const { text, isWhole } = inRoom(page.text, ROOM);
  const kept = { ...page, id, text, isCut: page.isCut || !isWhole };
  await navigator.locks.request('gavel-captured-pages', async () => {
    await browser.storage.session.set({ capturedPages: newestInRoom([kept, ...(await readAll())]) });
  });
  return id;
}

/** The page that was handed over under the id, or null where it is not kept any more. */
export async function readCaptured(id: string): Promise<CapturedPage | null> {
  return (await readAll()).find((page) => page.id === id) ?? null;
}

interface KeptPage extends CapturedPage {
  readonly id: string;
}

async function readAll(): Promise<readonly KeptPage[]> {
  const { capturedPages } = await browser.storage.session.get('capturedPages');
  const items: readonly unknown[] = Array.isArray(capturedPages) ? capturedPages : [];
  return items.flatMap((item) => {
    const parsed = safeParse(CapturedPageSchema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

function newestInRoom(pages: readonly KeptPage[]): readonly KeptPage[] {
  let left = ROOM;
  return pages.filter(({ text }, index) => {
    left -= new TextEncoder().encode(text).length;
    return index === 0 || left >= 0;
  });
}

/** As much of the text as fits into so many bytes. */
function inRoom(text: string, bytes: number): { readonly text: string; readonly isWhole: boolean } {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
  return { text: text.slice(0, read), isWhole: read === text.length };
}
