import { expect, test, vi } from 'vitest';
import { createBoundedCache } from '../../domain/bounded-cache';

test('makes a value once for each key', () => {
  const get = createBoundedCache<object>(2);
  const first = get('a', () => ({}));
  expect(get('a', () => ({}))).toBe(first);
  expect(get('b', () => ({}))).not.toBe(first);
});

test('forgets the key that came first when there is one too many', () => {
  const get = createBoundedCache<string>(2);
  const make = vi.fn(() => 'made');
  for (const key of ['a', 'b', 'c']) get(key, make);
  expect(make).toHaveBeenCalledTimes(3);
  for (const key of ['b', 'c']) get(key, make);
  expect(make).toHaveBeenCalledTimes(3);
  get('a', make);
  expect(make).toHaveBeenCalledTimes(4);
});

test('keeps nothing when making fails', () => {
  const get = createBoundedCache<string>(2);
  expect(() =>
    get('a', () => {
      throw new RangeError('no such zone');
    }),
  ).toThrow(RangeError);
  expect(get('a', () => 'made')).toBe('made');
});
