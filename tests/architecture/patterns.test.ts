import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { writtenPatterns } from '../sources/page-proof/patterns';
import { PRODUCT_FOLDERS } from './direction';
import { readSourceFiles } from './source-file';

/** What the tool says of an expression: each way in which it goes over the same letters again and again. */
function reportsOf(expression: RegExp): readonly string[] {
  const { source, flags } = expression;
  return analyse({ source, flags }).reports.map(
    ({ type, character }) => `${type} of ${character.literal.source}`,
  );
}

test.each([/(a+)+b/, /\s+x?\s+$/, /^[\s:]+|[\s:]+$/])('%s is known to backtrack', (expression) => {
  expect(reportsOf(expression)).not.toEqual([]);
});

test('no pattern of the product backtracks', async () => {
  const files = await readSourceFiles(PROJECT_ROOT, PRODUCT_FOLDERS);
  const scripts = files.filter(({ path }) => /\.tsx?$/.test(path));
  const patterns = (await Promise.all(scripts.map(writtenPatterns))).flat();
  expect(patterns.length).toBeGreaterThan(150);
  const faults = patterns.flatMap(({ file, expression }) =>
    reportsOf(expression).map((report) => `${file} ${expression}: ${report}`),
  );
  expect(faults).toEqual([]);
});
