import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { PRODUCT_FOLDERS } from './direction';
import { readSourceFiles } from './source-file';

/** The ways in which a text can become markup or a program. What strangers write is shown as text alone; the markup of a page may be read, but not written. */
const WAYS =
  /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML(?=\s*[+]?=)|srcdoc|srcDoc|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write(?:ln)?|eval|new Function)\b/;

test.each([
  '<p dangerouslySetInnerHTML={{ __html: title }} />',
  'element.innerHTML = title',
  'element.outerHTML = title',
  'eval(title)',
])('%s makes markup or a program of a text', (text) => {
  expect(text).toMatch(WAYS);
});

test('nothing of the product makes markup or a program of a text', async () => {
  const files = await readSourceFiles(PROJECT_ROOT, PRODUCT_FOLDERS);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ text }) => WAYS.test(text)).map(({ path }) => path)).toEqual([]);
});
