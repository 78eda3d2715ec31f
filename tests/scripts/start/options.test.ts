import { expect, test } from 'vitest';
import { Failure } from '../../../scripts/failure';
import { parseStartOptions } from '../../../scripts/start/options';

test('without words, any browser on real time', () => {
  expect(parseStartOptions([])).toEqual({ browser: null, rehearsalAt: null, headless: false });
});

test('a rehearsal in a named browser without a window', () => {
  const words = ['--browser', 'firefox', '--at', '2021-09-10T08:59:40-04:00', '--headless'];
  expect(parseStartOptions(words)).toEqual({
    browser: { kind: 'firefox' },
    rehearsalAt: '2021-09-10T12:59:40.000Z',
    headless: true,
  });
});

test('a browser by its path', () => {
  expect(parseStartOptions(['--browser=/opt/chromium/chrome']).browser).toEqual({
    kind: 'chromium',
    executablePath: '/opt/chromium/chrome',
  });
});

test.each([['--bowser', 'firefox'], ['firefox'], ['--at'], ['--headless=yes']])(
  'what is not understood is refused, and what is known is said: %s %s',
  (...words) => {
    expect(() => parseStartOptions(words)).toThrow(Failure);
    expect(() => parseStartOptions(words)).toThrow(
      '--browser chromium|firefox|PATH, --at INSTANT and --headless.',
    );
  },
);
