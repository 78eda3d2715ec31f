import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { START } from '../builders';
import { type Computer, startComputer } from '../fakes/computer';
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
const captured = async () => (await fakeBrowser.storage.session.get('capturedPage')).capturedPage;

describe('the context menu', () => {
  it('has an entry for the page and one for what is selected, in the language of the interface', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await vi.waitFor(() =>
      expect(computer.menus.items.map(({ title, contexts }) => [title, contexts])).toEqual([
        ['Read this page', ['page']],
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
    await vi.waitFor(() => expect(opened()).toEqual(['review.html?captured']));
    expect(await captured()).toEqual({
      text: PAGE.text,
      format: 'html',
      url: PAGE.url,
      title: PAGE.title,
      capturedAt: expect.any(Number),
    });
  });

  it('hands over the text that is selected', async () => {
    answerWith({ ...PAGE, text: '10 September, 9 a.m. (NY time)' });
    computer.menus.contextMenus.onClicked.fire({ menuItemId: 'read-selection' }, { id: 7 });
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    expect(await captured()).toMatchObject({ format: 'text', text: '10 September, 9 a.m. (NY time)' });
  });
});

it('the command of the keyboard reads the page', async () => {
  computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  await vi.waitFor(() => expect(opened()).toEqual(['review.html?captured']));
});

describe('a page that cannot be read', () => {
  it.each([
    ['a PDF', { ...PAGE, type: 'application/pdf' }, 'pdf'],
    ['a page of the browser itself', new Error('Cannot access a chrome:// URL'), 'forbidden'],
  ])('%s is said to be one', async (_, answer, fault) => {
    answerWith(answer);
    computer.menus.commands.onCommand.fire('read-page', { id: 7 });
    await vi.waitFor(() => expect(opened()).toEqual([`review.html?fault=${fault}`]));
    expect(await captured()).toBeUndefined();
  });
});

it('a page of any length is handed over up to its bound', async () => {
  answerWith({ ...PAGE, text: 'x'.repeat(5_000_000) });
  computer.menus.commands.onCommand.fire('read-page', { id: 7 });
  await vi.waitFor(() => expect(opened()).toHaveLength(1));
  expect(await captured()).toMatchObject({ text: expect.stringMatching(/^x{4000000}$/) });
});
