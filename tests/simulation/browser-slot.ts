/** What `wxt/browser` is in a simulation: the browser of the year that is being lived. */
export const browser: Record<string, unknown> = {};

export function setBrowser(next: object): void {
  Object.assign(browser, next);
}
