import type { Page } from 'playwright-core';
import type { Gavel } from './gavel';

/** Pages to be read, with the facts of the real ones in markup and words of our own. */

/** Where the page of the day is, and who asks for it finds it. */
export const SOUTH_SOUTH_URL = 'https://unsouthsouth.org/south-south-cooperation-day-2021/';

/** Where the main event was to be watched, as a page said before the event. */
export const SOUTH_SOUTH_STREAM = 'https://webtv.un.org/en/asset/k1s/k1southday';

interface Changes {
  /** When the second side event is. */
  readonly goodPractices?: string;
  /** What the third side event is called; null where it is no longer announced. */
  readonly triangular?: string | null;
}

/** The page of the UN Day for South-South Cooperation 2021, some days before. */
export function southSouthPage({
  goodPractices = '14 September 2021, 8:30–10:00 a.m. (NY time)',
  triangular = 'Leveraging Triangular Partnerships to Respond to COVID-19 and Build Back Better',
}: Changes = {}): string {
  const side = (title: string, when: string, path: string): string =>
    `<li><p>${title}</p><p>${when}</p><p><a href="/${path}">More information</a></p></li>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>United Nations Day for South-South Cooperation 2021</title>
<meta property="article:published_time" content="2021-09-01T10:00:00+00:00"></head>
<body><nav><a href="/">Home</a></nav><main>
<h1>United Nations Day for South-South Cooperation 2021</h1>
<p>The day is kept on 12 September; in 1978 the Plan of Action of Buenos Aires was adopted.</p>
<h2>Main Event:</h2>
<ul><li>South-South cooperation: solidarity in support of a more inclusive, resilient and sustainable future</li></ul>
<p>High-level Panel Discussion</p>
<p>10 September 2021, 9–11 a.m. (NY time)</p>
<p><a href="${SOUTH_SOUTH_STREAM}">Watch live</a></p>
<h2>Side Events:</h2>
<ul>
${side('Launch of South-South Ideas paper: Institutionalization and impact assessment of South-South and triangular cooperation', '13 September 2021, 9:00–10:30 a.m. (NY time)', 'ideas')}
${side('Launch of Good Practices in South-South and Triangular Cooperation: Scaling Up Made-in-Africa Solutions', goodPractices, 'good-practices')}
${triangular === null ? '' : side(triangular, '14 September 2021, 9:30–11:00 a.m. (NY time)', 'triangular')}
</ul></main></body></html>`;
}

/** Opens the review page: `?captured=it`, `?fault=pdf`, or nothing. */
export async function openReview({ context, extensionId }: Gavel, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/review.html${query}`);
  await page.locator('main[data-state=ready]').waitFor();
  return page;
}

/** Hands a page over as the background does that has captured it in a tab, and opens the review page on it. */
export async function reviewCaptured(
  gavel: Gavel,
  captured: { readonly text: string; readonly url: string; readonly format?: 'html' | 'text' },
): Promise<Page> {
  const capturedPage = { id: 'it', format: 'html', title: '', capturedAt: 0, isCut: false, ...captured };
  await gavel.worker.evaluate((item) => chrome.storage.session.set(item), { capturedPages: [capturedPage] });
  const page = await openReview(gavel, '?captured=it');
  await page.locator('[data-part=nothing], [data-row=found]').first().waitFor();
  return page;
}

/** As the functions see it that run in the worker. */
declare const chrome: {
  readonly storage: { readonly session: { set(items: object): Promise<void> } };
};
