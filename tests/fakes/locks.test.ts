import { expect, test } from 'vitest';
import { createLocks } from './locks';

/** A promise and the hand that settles it. */
function latch(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('one holder at a time, in the order of asking', async () => {
  const locks = createLocks();
  const { opened, open } = latch();
  const seen: string[] = [];
  const first = locks.request('a', async () => {
    seen.push('first begins');
    await opened;
    seen.push('first ends');
  });
  const others = ['second', 'third'].map((name) => locks.request('a', () => seen.push(name)));
  await locks.request('b', () => seen.push('another lock'));
  open();
  await Promise.all([first, ...others]);
  expect(seen).toEqual(['first begins', 'another lock', 'first ends', 'second', 'third']);
});

test('a holder that fails lets go, and its error is its own', async () => {
  const locks = createLocks();
  const failing = locks.request('a', () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await expect(locks.request('a', () => 'yes')).resolves.toBe('yes');
});

test('ifAvailable does not wait', async () => {
  const locks = createLocks();
  const { opened, open } = latch();
  const first = locks.request('a', () => opened);
  await expect(locks.request('a', { ifAvailable: true }, (lock) => lock)).resolves.toBeNull();
  open();
  await first;
  await expect(locks.request('a', { ifAvailable: true }, (lock) => lock?.name)).resolves.toBe('a');
});

test('shared holders hold it side by side; who wants it alone waits for them, and they for that one', async () => {
  const locks = createLocks();
  const { opened, open } = latch();
  const seen: string[] = [];
  const first = locks.request('a', { mode: 'shared' }, () => opened);
  await locks.request('a', { mode: 'shared', ifAvailable: true }, (lock) =>
    seen.push(lock?.name ?? 'refused'),
  );
  const alone = locks.request('a', () => seen.push('alone'));
  const last = locks.request('a', { mode: 'shared' }, () => seen.push('shared again'));
  await Promise.resolve();
  expect(seen).toEqual(['a']);
  open();
  await Promise.all([first, alone, last]);
  expect(seen).toEqual(['a', 'alone', 'shared again']);
});
