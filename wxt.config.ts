import { defineConfig } from 'wxt';

/** WXT itself names the folder of a mode; a rehearsal build (its clock can be shifted) must never land in the folder of a real one. */
const OUTPUT_FOLDER = '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}';

/** The time a rehearsal build starts at (epoch milliseconds); null in every other build, which then contains no way to shift its clock. */
function rehearsedTime(mode: string): number | null {
  if (mode !== 'rehearsal') return null;
  const time = Date.parse(process.env.GAVEL_REHEARSAL_AT ?? '');
  if (Number.isNaN(time)) throw new Error('A rehearsal build needs its time in GAVEL_REHEARSAL_AT.');
  return time;
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: OUTPUT_FOLDER,
  vite: ({ mode }) => ({ define: { __REHEARSAL_AT__: JSON.stringify(rehearsedTime(mode)) } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'idle',
      'notifications',
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    host_permissions: ['https://webtv.un.org/*', 'https://journal.un.org/*', 'https://journal-api.un.org/*'],
    // What the user adds by address asks for its own host at that moment.
    optional_host_permissions: ['https://*/*'],
    // To find a stream in a tab that the user opened: asked for where the user wants that.
    optional_permissions: ['tabs'],
    commands: {
      'read-page': { description: '__MSG_readPage__', suggested_key: { default: 'Alt+Shift+R' } },
    },
    minimum_chrome_version: browser === 'chrome' ? '123' : undefined,
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'gavel@gavel.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
