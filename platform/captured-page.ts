import { maxLength, number, object, picklist, pipe, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { LONGEST_ADDRESS } from '../domain/link';
import type { EpochMilliseconds } from '../domain/time';

/** More of a page is not looked at, in characters. */
export const LONGEST_PAGE = 4_000_000;

const CapturedPageSchema = object({
  text: pipe(string(), maxLength(LONGEST_PAGE)),
  format: picklist(['html', 'text']),
  /** Empty for text that has none. */
  url: pipe(string(), maxLength(LONGEST_ADDRESS)),
  title: string(),
  capturedAt: number(),
});

/** A page as it stood in a tab when the user asked for it to be read; of a selection the selected text. */
export interface CapturedPage {
  readonly text: string;
  readonly format: 'html' | 'text';
  readonly url: string;
  readonly title: string;
  readonly capturedAt: EpochMilliseconds;
}

/** Why a page cannot be captured: `pdf`, a document that is not HTML; `forbidden`, a page of the browser itself or of its store. */
export type CaptureFault = 'pdf' | 'forbidden';

export class CaptureError extends Error {
  override readonly name = 'CaptureError';

  constructor(
    readonly fault: CaptureFault,
    options?: ErrorOptions,
  ) {
    super(`The page cannot be read: ${fault}.`, options);
  }
}

/**
 * What stands in the tab, or what is selected in it. The user must just have asked for it: the browser lets a page
 * be read in answer to a click on Gavel only.
 *
 * @throws CaptureError
 */
export async function captureTab(
  tabId: number,
  part: 'page' | 'selection',
  capturedAt: EpochMilliseconds,
): Promise<CapturedPage> {
  const found = await inject(tabId, part);
  if (found.type === 'application/pdf') throw new CaptureError('pdf');
  const { text, url, title } = found;
  return {
    text: text.slice(0, LONGEST_PAGE),
    format: part === 'page' ? 'html' : 'text',
    url: url.slice(0, LONGEST_ADDRESS),
    title: title.slice(0, 300),
    capturedAt,
  };
}

interface Found {
  readonly type: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

async function inject(tabId: number, part: 'page' | 'selection'): Promise<Found> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      args: [part],
      // Runs in the page: it knows nothing but its argument.
      func: (wanted: string): Found => ({
        type: document.contentType,
        url: location.href,
        title: document.title,
        text:
          wanted === 'page'
            ? document.documentElement.outerHTML
            : (document.getSelection()?.toString() ?? ''),
      }),
    });
    if (frame?.result == null) throw new CaptureError('forbidden');
    return frame.result;
  } catch (error) {
    if (error instanceof CaptureError) throw error;
    throw new CaptureError('forbidden', { cause: error });
  }
}

/** Hands the page over to the review page; only the last one is kept. */
export async function keepCaptured(page: CapturedPage): Promise<void> {
  await browser.storage.session.set({ capturedPage: page });
}

/** The page that was handed over last, or null. */
export async function readCaptured(): Promise<CapturedPage | null> {
  const { capturedPage } = await browser.storage.session.get('capturedPage');
  const parsed = safeParse(CapturedPageSchema, capturedPage);
  return parsed.success ? parsed.output : null;
}
