import type { Page } from 'puppeteer-core';

/** A page of the extension in either browser: runs a function in it, which must stand on its own. A page of Playwright is one. */
export interface ExtensionPage {
  evaluate<Given, Result>(run: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
}

/** The page of a Firefox as one. */
export function firefoxPage(page: Page): ExtensionPage {
  return {
    // Its types do not see that what is given as JSON arrives as it was.
    evaluate: async <Given, Result>(run: (given: Given) => Result | Promise<Result>, given: Given) =>
      (await page.evaluate(`(${run})(${JSON.stringify(given)})`)) as Result,
  };
}
