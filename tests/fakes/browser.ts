import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What `wxt/browser` is in unit tests (see vitest.config.ts). What it lacks or is too kind about, the other fakes of this folder put into it. */
export const browser = fakeBrowser;
