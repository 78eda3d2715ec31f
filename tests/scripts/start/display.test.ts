import { expect, test } from 'vitest';
import type { Machine } from '../../../scripts/browser/browser';
import { hasDisplay } from '../../../scripts/start/display';

function machine(platform: NodeJS.Platform, env: Machine['env']): Machine {
  return { platform, env, userId: 1000, downloadedChromium: null };
}

test.each<[boolean, NodeJS.Platform, Machine['env']]>([
  [true, 'linux', { DISPLAY: ':0' }],
  [true, 'linux', { WAYLAND_DISPLAY: 'wayland-0' }],
  [false, 'linux', {}],
  [false, 'linux', { DISPLAY: '' }],
  [true, 'darwin', {}],
  [true, 'win32', {}],
])('%s on %s with %o', (expected, platform, env) => {
  expect(hasDisplay(machine(platform, env))).toBe(expected);
});
