import type { Page } from 'playwright-core';
import type { Gavel } from './gavel';

/** The popup as the browser shows it over a tab, which gives it leave to read the page there: a popup in a tab of its own has none. */
export interface RealPopup {
  /** Clicks what the selector finds, once it is there. The popup may close by it. */
  click(selector: string): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What the protocol knows beyond what its types do: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/ */
interface BrowserSession {
  send(
    method: string,
    parameters?: object,
  ): Promise<{ readonly targetInfos?: readonly Target[]; readonly sessionId?: string }>;
}

/** Presses the button of the extension in the toolbar while the tab is in front. */
export async function openRealPopup({ context, extensionId }: Gavel, tab: Page): Promise<RealPopup> {
  await tab.bringToFront();
  const session = (await context.browser()?.newBrowserCDPSession()) as BrowserSession | undefined;
  if (session === undefined) throw new Error('The browser has no session of its own.');
  const tabs = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const below = tabs.targetInfos?.find(({ url }) => url === tab.url());
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: below?.targetId });
  const popup = await waitForPopup(session);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: popup.targetId,
    flatten: false,
  });
  return { click: (selector) => clickIn(session, sessionId, selector) };
}

async function waitForPopup(session: BrowserSession): Promise<Target> {
  for (;;) {
    const { targetInfos = [] } = await session.send('Target.getTargets');
    const popup = targetInfos.find(({ type, url }) => type === 'page' && url.endsWith('/popup.html'));
    if (popup !== undefined) return popup;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The click is told to the popup as one of the user. */
async function clickIn(
  session: BrowserSession,
  sessionId: string | undefined,
  selector: string,
): Promise<void> {
  const expression = `(async () => {
    const find = () => document.querySelector(${JSON.stringify(selector)});
    while (find() === null) await new Promise((resolve) => setTimeout(resolve, 50));
    find().click();
  })()`;
  const message = JSON.stringify({
    id: 1,
    method: 'Runtime.evaluate',
    params: { expression, userGesture: true },
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
}
