import { expect, test } from 'vitest';
import { circles, wrongDirections } from './direction';
import type { SourceFile } from './source-file';

function file(path: string, ...specifiers: string[]): SourceFile {
  return { path, text: specifiers.map((specifier) => `import { x } from '${specifier}';\n`).join('') };
}

test.each([
  ['domain/plan.ts', './time'],
  ['domain/phrase/hour.ts', '../time'],
  ['domain/preferences.ts', 'valibot'],
  ['domain/time-zone.ts', 'date-fns-tz'],
  ['domain/zone-names.ts', '../data/time-zone-aliases.json'],
  ['sources/un-web-tv.ts', 'htmlparser2'],
  ['sources/programmes.ts', '../data/commemorations/south-south.json'],
  ['platform/database.ts', 'idb'],
  ['background/sync.ts', '../platform/http'],
  ['hooks/use-now.ts', 'preact/hooks'],
  ['hooks/use-stored.ts', '../platform/storage'],
  ['components/Tabs.tsx', '../hooks/use-strings'],
  ['entrypoints/background.ts', 'wxt/utils/define-background'],
  ['entrypoints/popup/main.tsx', '../../components/Tabs'],
])('%s may import %s', (path, specifier) => {
  expect(wrongDirections([file(path, specifier)])).toEqual([]);
});

test.each([
  ['domain/plan.ts', '../platform/clock'],
  ['domain/phrase/hour.ts', '../../sources/html'],
  ['domain/plan.ts', 'wxt/browser'],
  ['domain/format.ts', 'date-fns-tz'],
  ['domain/format.ts', 'node:fs'],
  ['sources/un-web-tv.ts', '../platform/http'],
  ['sources/un-web-tv.ts', 'wxt/browser'],
  ['platform/storage.ts', '../background/refresh'],
  ['platform/storage.ts', 'webextension-polyfill'],
  ['background/refresh.ts', '../components/Tabs'],
  ['background/refresh.ts', 'idb'],
  ['background/refresh.ts', 'preact'],
  ['hooks/use-now.ts', '../background/refresh'],
  ['hooks/use-now.ts', 'wxt/browser'],
  ['components/Tabs.tsx', '../platform/i18n'],
  ['components/Tabs.tsx', '../entrypoints/popup/data'],
  ['components/Tabs.tsx', 'preact-router'],
  ['entrypoints/popup/main.tsx', 'idb'],
  ['entrypoints/popup/main.tsx', '../../scripts/failure'],
])('%s may not import %s', (path, specifier) => {
  expect(wrongDirections([file(path, specifier)])).toEqual([`${path} imports ${specifier}`]);
});

test('a circle is named, once, wherever one enters it', () => {
  const files = [
    file('domain/a.ts', './b'),
    file('domain/b.ts', './c'),
    file('domain/c.ts', './b'),
    file('domain/d.ts', './c', './e'),
    file('domain/e.ts', 'valibot'),
  ];
  expect(circles(files)).toEqual(['domain/b → domain/c → domain/b']);
  expect(circles(files.filter(({ path }) => path !== 'domain/c.ts'))).toEqual([]);
});
