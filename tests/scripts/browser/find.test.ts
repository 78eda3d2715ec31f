import path from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/browser/find';
import { Failure } from '../../../scripts/failure';
import { shamMachine } from './sham-machine';

test('a machine without a browser has none', async () => {
  expect(await findBrowser({ kind: 'firefox' }, await shamMachine())).toBeNull();
});

test('the usual commands are found and asked for their version', async () => {
  const machine = await shamMachine();
  await machine.addCommand('google-chrome', 'echo "Google Chrome 143.0.7499.40 "');
  await machine.addCommand('firefox-esr', 'echo "Mozilla Firefox 140.5.0esr"');
  expect(await findBrowser({ kind: 'chromium' }, machine)).toEqual({
    kind: 'chromium',
    executablePath: path.join(machine.folder, 'google-chrome'),
    version: 'Google Chrome 143.0.7499.40',
  });
  expect(await findBrowser({ kind: 'firefox' }, machine)).toEqual({
    kind: 'firefox',
    executablePath: path.join(machine.folder, 'firefox-esr'),
    version: 'Mozilla Firefox 140.5.0esr',
  });
});

test('Chromium goes before Chrome', async () => {
  const machine = await shamMachine();
  await machine.addCommand('google-chrome', 'echo "Google Chrome 143.0.7499.40"');
  await machine.addCommand('chromium', 'echo "Chromium 142.0.7444.175 built on Debian GNU/Linux 13"');
  expect((await findBrowser({ kind: 'chromium' }, machine))?.version).toBe('Chromium 142.0.7444.175');
});

test('a Chromium that was downloaded is the last resort', async () => {
  const machine = await shamMachine();
  const downloadedChromium = await machine.addCommand('downloaded-chrome', 'echo "Chromium 150.0.1.2"');
  const search = () => findBrowser({ kind: 'chromium' }, { ...machine, downloadedChromium });
  expect((await search())?.executablePath).toBe(downloadedChromium);
  await machine.addCommand('chromium', 'echo "Chromium 149.0.1.2"');
  expect((await search())?.executablePath).toBe(path.join(machine.folder, 'chromium'));
});

test.each([
  ['is too old for the manifest', 'echo "Mozilla Firefox 128.14.0esr"'],
  ['fails', 'echo "Mozilla Firefox 140.0"; exit 1'],
  ['says no version', 'echo "install me first"'],
  ['calls a snap', 'if false; then exec /snap/bin/firefox; fi\necho "Mozilla Firefox 145.0"'],
])('a command that %s is passed over', async (_, script) => {
  const machine = await shamMachine();
  await machine.addCommand('firefox', script);
  expect(await findBrowser({ kind: 'firefox' }, machine)).toBeNull();
  await machine.addCommand('firefox-esr', 'echo "Mozilla Firefox 140.0"');
  expect((await findBrowser({ kind: 'firefox' }, machine))?.executablePath).toBe(
    path.join(machine.folder, 'firefox-esr'),
  );
});

test('a path is taken as it is', async () => {
  const machine = await shamMachine();
  const executablePath = await machine.addCommand('my-chrome', 'echo "Chromium 150.0.1.2"');
  expect(await findBrowser({ kind: 'chromium', executablePath }, machine)).toEqual({
    kind: 'chromium',
    executablePath,
    version: 'Chromium 150.0.1.2',
  });
});

test('a path without a browser that fits is refused in one sentence', async () => {
  const machine = await shamMachine();
  const missing = path.join(machine.folder, 'nothing');
  const old = await machine.addCommand('old', 'echo "Chromium 112.0.1.2"');
  const mute = await machine.addCommand('mute', 'exit 1');
  const search = (executablePath: string) => findBrowser({ kind: 'chromium', executablePath }, machine);
  await expect(search(missing)).rejects.toThrow(Failure);
  await expect(search(missing)).rejects.toThrow(`There is no browser at ${missing}`);
  await expect(search(old)).rejects.toThrow(
    `${old} is Chromium 112.0.1.2, but Gavel needs version 123 or later.`,
  );
  await expect(search(mute)).rejects.toThrow(`${mute} does not tell its version`);
});
