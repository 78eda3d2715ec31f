import type { Machine } from '../browser/browser';

/** Whether the machine can show a window: macOS and Windows always, others where an X or Wayland display is named. */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
