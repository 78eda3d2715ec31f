import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { START } from '../builders';
import { type Computer, passTimeUntil, startComputer } from '../fakes/computer';
import { newWorker, prefer, type Worker } from './worker';

const PAGE = {
  type: 'text/html',
  url: 'https://unsouthsouth.org/day',
  title: 'The day',
  text: '<html>…</html>',
};

let computer: Computer;
let worker: Worker;

/** What the script that is put into the page answers with. */
function answerWith(result: object | Error): void {
  const executeScript = async ({ args }: { args: readonly string[] }) => {
    if (result instanceof Error) throw result;
    return [{ result: { ...result, part: args[0] } }];
  };
  Object.assign(fakeBrowser, { scripting: { executeScript: vi.fn(executeScript) } });
}

beforeEach(async () => {
  computer = startComputer(START);
  worker = await newWorker();
  answerWith(PAGE);
  const { default: background } = await import('../../entrypoints/background');
  background.main();
});

const opened = () =>
  computer.windows.opened.map(({ url }) => url.replace(fakeBrowser.runtime.getURL('/'), ''));

/** What the review pages that were opened find, in their order. */
async function captured(): Promise<readonly unknown[]> {
  const { readCaptured } = await import('../../platform/captured-page');
  const ids = opened().map((address) => new URLSearchParams(address.split('?')[1]).get('captured') ?? '');
  return Promise.all(ids.map(readCaptured));
}

describe('the context menu', () => {
  it('has an entry for the page and one for what is selected, in the language of the interface', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await vi.waitFor(() =>
      expect(computer.menus.items.map(({ title, contexts }) => [title, contexts])).toEqual([
        ['Read this page', ['page', 'frame']],
        ['Count down to this', ['selection']],
      ]),
    );
    await prefer(worker, { language: 'ar' });
    await vi.waitFor(() =>
      expect(computer.menus.items.map(({ title }) => title)).toContain('قراءة هذه الصفحة'),
    );
    expect(computer.menus.items).toHaveLength(2);
  });

  it('hands the page over to the review page', async () => {
    computer.menus.contextMenus.onClicked.fire({ menuItemId: 'read-page' }, { id: 7 });
    await vi.waitFor(() => expect(opened()).toEqual([expect.stringMatching(/^review\.html\?captured=./)]));
    const { text, url, title } = PAGE;
    expect(await captured()).toEqual([
      expect.objectContaining({ text, format: 'html', url, title, isCut: false }),
    ]);
  });

  it('hands over the text that is selected', async () => {
    answerWith({ ...PAGE, text: '10 September, 9 a.m. (NY time)' });
    computer.menus.contextMenus.onClicked.fire({ menuItemId: 'read-selection' }, { id: 7 });
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    expect(await captured()).toMatchObject([{ format: 'text', text: '10 September, 9 a.m. (NY time)' }]);
  });

  it.each([
    ['a PDF', { ...PAGE, type: 'application/pdf' }],
    ['a frame from elsewhere', new Error('Cannot access contents of the page')],
    ['a field of a form', { ...PAGE, text: '' }],
  ])('hands over the words that the browser tells where they are selected in %s', async (_, answer) => {
    answerWith(answer);
    const clicked = { selectionText: '10 September, 9 a.m. (NY time)', pageUrl: PAGE.url, frameId: 3 };
    computer.menus.contextMenus.onClicked.fire({ menuItemId: 'read-selection', ...clicked }, { id: 7 });
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    expect(await captured()).toMatchObject([{ text: clicked.selectionText, url: PAGE.url }]);
  });
});

it('the command of the keyboard reads the page', async () => {
  computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  await vi.waitFor(() => expect(opened()).toEqual([expect.stringMatching(/^review\.html\?captured=./)]));
});

describe('a page that cannot be read', () => {
  it.each([
    ['a PDF', { ...PAGE, type: 'application/pdf' }, 'pdf'],
    ['a page of the browser itself', new Error('Cannot access a chrome:// URL'), 'forbidden'],
  ])('%s is said to be one', async (_, answer, fault) => {
    answerWith(answer);
    computer.menus.commands.onCommand.fire('read-page', { id: 7 });
    await vi.waitFor(() => expect(opened()).toEqual([`review.html?fault=${fault}`]));
    expect(await captured()).toEqual([null]);
  });
});

it('a page of any length is handed over up to its bound', async () => {
  answerWith({ ...PAGE, text: 'x'.repeat(5_000_000) });
  computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  await vi.waitFor(() => expect(opened()).toHaveLength(1));
  expect(await captured()).toMatchObject([{ text: expect.stringMatching(/^x{4000000}$/), isCut: true }]);
});

it('two pages that are read at once are each shown in a review page of their own', async () => {
  const executeScript = async ({ target }: { target: { tabId: number } }) => [
    { result: { ...PAGE, url: `https://example.org/${target.tabId}` } },
  ];
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  computer.menus.commands.onCommand.fire('read-page', { id: 8 });
  await vi.waitFor(() => expect(opened()).toHaveLength(2));
  const urls = (await captured()).map((page) => Object(page).url);
  expect(urls.toSorted()).toEqual(['https://example.org/7', 'https://example.org/8']);
});

it('a page in letters that take three bytes each is handed over as far as browsers keep it', async () => {
  answerWith({ ...PAGE, text: '会'.repeat(3_000_000) });
  computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  await vi.waitFor(() => expect(opened()).toHaveLength(1));
  const [page] = await captured();
  expect(Object(page).isCut).toBe(true);
  expect(new TextEncoder().encode(Object(page).text).length).toBeLessThanOrEqual(8_000_000);
});

describe('a page that goes on loading', () => {
  const readWith = (answer: (isImmediate: boolean) => Promise<object[]>): void => {
    const executeScript = ({ injectImmediately }: { injectImmediately: boolean }) =>
      answer(injectImmediately);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  };
  const never = () => new Promise<object[]>(() => undefined);

  it('is read as it stands after a while', async () => {
    readWith((isImmediate) => (isImmediate ? Promise.resolve([{ result: PAGE }]) : never()));
    await passTimeUntil(() => opened().length > 0);
    expect(await captured()).toMatchObject([{ text: PAGE.text }]);
  });

  it('is given up where it does not answer, and the user told', async () => {
    readWith(never);
    await passTimeUntil(() => opened().length > 0);
    expect(opened()).toEqual(['review.html?fault=no-answer']);
  });
});
