import { expect, test } from 'vitest';
import { defaultExports, drawers, longFiles, worldlyDomain } from './habits';
import type { SourceFile } from './source-file';

function file(path: string, text = ''): SourceFile {
  return { path, text };
}

test.each(['domain/utils.ts', 'components/Helpers.tsx', 'scripts/common/words.ts', 'tests/misc.ts'])(
  '%s is a drawer',
  (path) => {
    expect(drawers([file(path)])).toEqual([path]);
  },
);

test('names that only contain such a word are none', () => {
  expect(drawers([file('domain/common-year.ts'), file('sources/miscellany.ts')])).toEqual([]);
});

test.each(['export default 1;\n', 'const x = 1;\nexport { x as default };\n'])('%j has no name', (text) => {
  expect(defaultExports([file('domain/plan.ts', text)])).toEqual(['domain/plan.ts']);
  expect(defaultExports([file('entrypoints/background.ts', text), file('wxt.config.ts', text)])).toEqual([]);
});

test('300 lines are allowed, 301 are not', () => {
  expect(longFiles([file('domain/plan.ts', 'x\n'.repeat(300))])).toEqual([]);
  expect(longFiles([file('domain/plan.ts', 'x\n'.repeat(301))])).toEqual(['domain/plan.ts has 301 lines']);
});

test.each([
  'const now = Date.now();',
  'const now = new Date();',
  'const now = performance.now();',
  'await fetch(url);',
  'setTimeout(run, 5);',
  'Intl.DateTimeFormat().resolvedOptions().timeZone',
])('domain/ may not say %s', (text) => {
  expect(worldlyDomain([file('domain/plan.ts', text)])).toHaveLength(1);
  expect(worldlyDomain([file('platform/clock.ts', text)])).toEqual([]);
});

test('an instant that is given may become a date', () => {
  expect(
    worldlyDomain([file('domain/format.ts', 'new Date(instant); new Intl.DateTimeFormat(locale);')]),
  ).toEqual([]);
});
