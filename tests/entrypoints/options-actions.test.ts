import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createOptionsActions } from '../../entrypoints/options/actions';
import { hasTabsPermission } from '../../platform/permissions';
import { readPreferences } from '../../platform/storage';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

const CLOCK = { now: () => START, toSystemTime: (instant: number) => instant };

interface Wanted {
  readonly permissions?: readonly string[];
}

let granted: Set<string>;
/** What the browser was asked to grant, in order. */
let asked: string[];
/** How the user answers; null where the browser itself refuses to ask. */
let answer: boolean | null;
/** What the browser says of the last change that was refused; null where none was. */
let refusal: string | null;

beforeEach(() => {
  startComputer(START);
  granted = new Set();
  asked = [];
  answer = true;
  refusal = null;
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ permissions = [] }: Wanted) => permissions.every((name) => granted.has(name)),
    request: async ({ permissions = [] }: Wanted) => {
      asked.push(...permissions);
      if (answer === null) throw new Error('Not in a click.');
      if (answer) for (const name of permissions) granted.add(name);
      return answer;
    },
    remove: async ({ permissions = [] }: Wanted) => {
      for (const name of permissions) granted.delete(name);
      return true;
    },
  });
});

function actions() {
  return createOptionsActions(CLOCK, (refused) => {
    refusal = refused?.sentence ?? null;
  });
}

const looksInAllTabs = async () => (await readPreferences()).looksInAllTabs;

it('asks for the permission to see tabs in the click itself, and looks in them once it is granted', async () => {
  const done = actions().lookInAllTabs(true);
  expect(asked).toEqual(['tabs']);
  expect(await done).toBe(true);
  expect(await looksInAllTabs()).toBe(true);
  expect(refusal).toBeNull();
});

it.each([false, null])('does not look in them where the answer is %s', async (refused) => {
  answer = refused;
  expect(await actions().lookInAllTabs(true)).toBe(false);
  expect(await looksInAllTabs()).toBe(false);
});

it('gives the permission back when they are not to be looked in any more', async () => {
  await actions().lookInAllTabs(true);
  expect(await hasTabsPermission()).toBe(true);
  expect(await actions().lookInAllTabs(false)).toBe(true);
  expect(await looksInAllTabs()).toBe(false);
  expect(await hasTabsPermission()).toBe(false);
  expect(asked).toEqual(['tabs']);
});

it('says where it was not stored', async () => {
  const refuse = () => Promise.reject(new Error('The disk is full.'));
  Object.assign(fakeBrowser.storage.sync, { set: refuse });
  Object.assign(fakeBrowser.storage.local, { set: refuse });
  await actions().lookInAllTabs(true);
  expect(refusal).toBe('The disk is full.');
});
