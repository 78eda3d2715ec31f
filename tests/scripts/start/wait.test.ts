import { expect, test } from 'vitest';
import { comesTrue } from '../../../scripts/start/wait';

test('true at once costs no wait', async () => {
  const start = performance.now();
  expect(await comesTrue(async () => true, 10_000)).toBe(true);
  expect(performance.now() - start).toBeLessThan(200);
});

test('what fails at first and is true later came true', async () => {
  const answers = ['fail', 'no', 'yes'];
  const ask = async () => {
    const answer = answers.shift();
    if (answer === 'fail') throw new Error('The page is gone.');
    return answer === 'yes';
  };
  expect(await comesTrue(ask, 10_000)).toBe(true);
});

test('what never holds is false when the time is over, after a last look', async () => {
  let looks = 0;
  const start = performance.now();
  const look = async () => {
    looks += 1;
    return false;
  };
  expect(await comesTrue(look, 300)).toBe(false);
  expect(performance.now() - start).toBeGreaterThanOrEqual(299);
  expect(looks).toBeGreaterThanOrEqual(2);
});
