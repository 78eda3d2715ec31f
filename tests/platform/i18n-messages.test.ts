import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UN_LANGUAGES } from '../../domain/un-language';
import { MESSAGE_FOLDERS } from '../../platform/i18n';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { PRODUCT_FOLDERS } from '../architecture/direction';
import { readSourceFiles } from '../architecture/source-file';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const LOCALES = path.join(PROJECT_ROOT, 'public/_locales');

const folders = await readdir(LOCALES);
const english = await readMessages('en');

/** Keys that no `text(...)` names: the manifest reads them, by `__MSG_key__`. */
const MANIFEST_KEYS = ['extensionName', 'extensionDescription', 'readPage'];

async function readMessages(language: string): Promise<Messages> {
  return JSON.parse(await readFile(path.join(LOCALES, language, 'messages.json'), 'utf8'));
}

function placeholdersIn(message: string): readonly string[] {
  return [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).sort();
}

function declared({ placeholders = {} }: Message): readonly string[] {
  return Object.keys(placeholders).sort();
}

test('there is a file of messages for each language of the United Nations, and no other', () => {
  expect(folders.sort()).toEqual(UN_LANGUAGES.map((language) => MESSAGE_FOLDERS[language]).sort());
});

describe.each(folders)('the messages in %s', (language) => {
  test('have the keys of the English ones', async () => {
    expect(Object.keys(await readMessages(language)).sort()).toEqual(Object.keys(english).sort());
  });

  test('take the values that the English ones take, in the same order of arguments', async () => {
    const messages = await readMessages(language);
    const placeholders = Object.entries(messages).map(([key, { placeholders: named }]) => [key, named]);
    expect(placeholders.sort()).toEqual(
      Object.entries(english)
        .map(([key, { placeholders: named }]) => [key, named])
        .sort(),
    );
  });

  test('show each value that they declare once, and no other', async () => {
    const wrong = Object.entries(await readMessages(language))
      .filter(([, message]) => placeholdersIn(message.message).join() !== declared(message).join())
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  test('have keys and placeholders that browsers accept', async () => {
    for (const [key, { placeholders = {} }] of Object.entries(await readMessages(language))) {
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
      for (const [name, { content }] of Object.entries(placeholders)) {
        expect(name).toMatch(/^[a-z0-9_@]+$/);
        expect(content).toMatch(/^\$[1-9]$/);
      }
    }
  });

  test('are neither empty nor padded', async () => {
    const messages = Object.entries(await readMessages(language));
    expect(messages.filter(([, { message }]) => message === '' || message !== message.trim())).toEqual([]);
  });

  test('tell the name and the purpose of Gavel within the bounds of the stores', async () => {
    const { extensionName, extensionDescription } = await readMessages(language);
    expect(extensionName?.message.length).toBeLessThanOrEqual(75);
    expect(extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

/** Messages without a word of their own: a name, or values and signs alone. */
const WORDLESS = new Set([
  'extensionName',
  'decisionOn',
  'labelOf',
  'stepReading',
  'summaryBecause',
  'timeInCity',
]);

test.each([
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['zh_CN', /\p{Script=Han}/u],
])('the messages in %s are written in its script', async (folder, script) => {
  const others = Object.entries(await readMessages(folder))
    .filter(([key, { message }]) => !WORDLESS.has(key) && !script.test(message))
    .map(([key]) => key);
  expect(others).toEqual([]);
});

/** What is the same word in English. */
const SAME_WORD: Readonly<Record<string, readonly string[]>> = {
  es: ['no'],
  fr: [
    'detailsParts',
    'sectionSources',
    'importSources',
    'topicCulture',
    'topicJustice',
    'topicSport',
    'topicCommunication',
  ],
};

test.each(folders.filter((folder) => folder !== 'en'))(
  'no message in %s is left in English',
  async (folder) => {
    const left = Object.entries(await readMessages(folder))
      .filter(([key, { message }]) => message === english[key]?.message && !WORDLESS.has(key))
      .map(([key]) => key);
    expect(left.sort()).toEqual([...(SAME_WORD[folder] ?? [])].sort());
  },
);

test('no message is left that nothing shows', async () => {
  const files = await readSourceFiles(PROJECT_ROOT, PRODUCT_FOLDERS);
  const quoted = new Set(files.flatMap(({ text }) => text.match(/'\w+'/g) ?? []));
  const unused = Object.keys(english).filter(
    (key) => !quoted.has(`'${key}'`) && !MANIFEST_KEYS.includes(key),
  );
  expect(unused).toEqual([]);
});

test('the manifest is told in messages that exist', async () => {
  const config = await readFile(path.join(PROJECT_ROOT, 'wxt.config.ts'), 'utf8');
  const named = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(named.sort()).toEqual([...MANIFEST_KEYS].sort());
  expect(Object.keys(english)).toEqual(expect.arrayContaining(MANIFEST_KEYS));
});
