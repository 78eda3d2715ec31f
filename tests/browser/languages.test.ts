import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UN_LANGUAGES, type UnLanguage } from '../../domain/un-language';
import { MESSAGE_FOLDERS } from '../../platform/i18n';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { violationsOf } from './accessibility';
import { cutTexts } from './cut-text';
import { EVERY_DECISION, EVERY_ENTRY, everyArm, FAILING_SOURCES } from './every-note';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { openReview } from './review-pages';
import { readStored, storeDecisions, storeEntries, storeSources, storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

/** Next year: its summer has "EDT", and no day of it is over. */
const YEAR = new Date().getFullYear() + 1;

/** A session with all that is known; one that can be read in two ways; one without a zone, one cancelled; and words that are none. */
const ANNOUNCEMENTS = `Programme of the week of examples

Side event: dialogue on examples
14 October ${YEAR}, 10 a.m.–12 noon (New York time), Conference Room 4

Briefing on examples
15 October ${YEAR}, 10 a.m. EDT (2 p.m. GMT+1)

Lecture on examples
16 October ${YEAR}, 3 p.m.

CANCELLED: Reception of examples
17 October ${YEAR}, 6 p.m. (Geneva time)`;

let server: WebTvServer;
let gavel: Gavel;
let popup: Page;
let options: Page;
let review: Page;

beforeAll(async () => {
  server = await startWebTvServer();
  gavel = await startGavel({ port: server.port, timeZone: 'Africa/Nairobi', locale: 'en-GB' });
  popup = await gavel.openPopup();
  await untilSynced(popup);
  await fillPopup();
  options = await openOptions();
  review = await openAnnouncements();
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

/** Everything that the popup can say at once. */
async function fillPopup(): Promise<void> {
  await speak('en');
  await storeEntries(popup, EVERY_ENTRY);
  await storeSynced(popup, everyArm(String(await readStored(popup, 'local', 'deviceId'))));
  await storeDecisions(popup, EVERY_DECISION);
}

/** Every section, with what is asked after a test alert, what is wrong with an address, and one topic open. */
async function openOptions(): Promise<Page> {
  const page = await gavel.context.newPage();
  await page.setViewportSize({ width: 384, height: 800 });
  await page.goto(`chrome-extension://${gavel.extensionId}/options.html`);
  await page.locator('#test .primary').click();
  await page.locator('.answers button').last().click();
  await page.locator('.add-source input').fill('ftp://example.org');
  await page.locator('.add-source [type=submit]').click();
  await page.locator('.topics summary').first().click();
  await page.locator('.add-source .trouble').waitFor();
  return page;
}

/** A text that was read, one of its sessions being edited, and the phrase of another tried. */
async function openAnnouncements(): Promise<Page> {
  const page = await openReview(gavel);
  await page.setViewportSize({ width: 384, height: 800 });
  await page.locator('textarea').fill(ANNOUNCEMENTS);
  await page.locator('main button.primary').first().click();
  await page.locator('[data-row=found]').nth(3).waitFor();
  await page.locator('[data-row=found] [data-action=edit]').first().click();
  await page.locator('[data-part=edit]').waitFor();
  return page;
}

/** Has sources fail. The background forgets them again, for they are among no one's sources. */
async function failSources(): Promise<void> {
  await vi.waitFor(
    async () => {
      await storeSources(popup, FAILING_SOURCES);
      expect(await popup.locator('[data-notice=more]').isVisible()).toBe(true);
    },
    { timeout: 30_000, interval: 500 },
  );
}

/** Opens the list of what was missed, and the details of the next session with its day across time zones. */
async function openPanels(): Promise<void> {
  const next = popup.locator('.next[data-uid="un-web-tv:next"]');
  for (const button of [popup.locator('[data-action=show-missed]'), next.locator('[data-action=details]')]) {
    await button.waitFor();
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }
  await next.locator('[data-part=day-ruler]').waitFor();
  await popup.locator('[data-missed]').first().waitFor();
}

/** Chooses the language, as the settings do; the pages that are open follow. */
function speak(language: UnLanguage): Promise<void> {
  const preferences = { version: 1, filter: 'all', otherTimeZones: ['Europe/Zurich'], language };
  return storeSynced(popup, { preferences });
}

async function untilSpeaking(page: Page, language: UnLanguage): Promise<void> {
  await page.bringToFront();
  await page.locator(`html[lang|="${language}"][dir=${language === 'ar' ? 'rtl' : 'ltr'}]`).waitFor();
}

/** The messages without values that are other words in the language than in English. */
async function foreignWords(language: UnLanguage): Promise<ReadonlySet<string>> {
  const [english, own] = await Promise.all([messagesIn('en'), messagesIn(language)]);
  const words = Object.entries(english).filter(([key, text]) => !text.includes('$') && own[key] !== text);
  return new Set(words.map(([, text]) => text));
}

async function messagesIn(language: UnLanguage): Promise<Readonly<Record<string, string>>> {
  const file = `public/_locales/${MESSAGE_FOLDERS[language]}/messages.json`;
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    await readFile(path.join(PROJECT_ROOT, file), 'utf8'),
  );
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** All that the page says, to the eye or to a screen reader. */
function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      words.push((node.textContent ?? '').trim());
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        words.push(element.getAttribute(name) ?? '');
    return words;
  });
}

describe.each(UN_LANGUAGES)('in %s, chosen while the pages are open, at 384 px', (language) => {
  const pages = { popup: () => popup, settings: () => options, review: () => review } as const;
  // The colours are the same in every language: each sees one half of them.
  const colorScheme = UN_LANGUAGES.indexOf(language) % 2 === 0 ? 'light' : 'dark';

  beforeAll(async () => {
    await speak(language);
    await failSources();
    await openPanels();
  });

  it.each(['popup', 'settings', 'review'] as const)(
    `axe finds nothing wrong with “%s”, in ${colorScheme} colours`,
    async (name) => {
      await untilSpeaking(pages[name](), language);
      await pages[name]().emulateMedia({ colorScheme });
      expect(await violationsOf(pages[name]())).toEqual([]);
    },
  );

  it.each(['popup', 'settings', 'review'] as const)('all words of “%s” can be read', async (name) => {
    await untilSpeaking(pages[name](), language);
    expect(await cutTexts(pages[name]())).toEqual([]);
  });

  it.each(['popup', 'settings', 'review'] as const)('no words of “%s” are those of English', async (name) => {
    const english = await foreignWords(language);
    expect(english.size > 300).toBe(language !== 'en');
    expect((await wordsOf(pages[name]())).filter((words) => english.has(words))).toEqual([]);
  });

  it('the popup leads to UN Web TV in the language, and tells in which one it names observances', async () => {
    const watch = popup.locator('.row.live [data-action=watch]').first();
    expect(await watch.getAttribute('href')).toContain(`https://webtv.un.org/${language}/asset/`);
    const names = popup.locator('[data-row=observance] [data-part=title] > bdi');
    const tags = await names.evaluateAll((elements) =>
      elements.map((element) => `${element.getAttribute('lang')} ${element.getAttribute('dir')}`),
    );
    expect(tags.length).toBeGreaterThan(0);
    const own = `${language} ${language === 'ar' ? 'rtl' : 'ltr'}`;
    expect(tags.filter((tag) => tag !== own && tag !== 'en ltr')).toEqual([]);
  });

  it.each(['live', 'days', 'recordings', 'upcoming'])(
    'all words of the popup’s tab “%s” can be read',
    async (tab) => {
      await untilSpeaking(popup, language);
      await popup.locator(`#tab-${tab}`).click();
      await popup.locator(`[aria-labelledby=tab-${tab}]`).waitFor();
      expect(await cutTexts(popup)).toEqual([]);
    },
  );
});
