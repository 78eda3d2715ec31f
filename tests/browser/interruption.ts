import type { Worker } from 'playwright-core';

/** What a worker does to the browser at a start. */
export type Effect = 'tabs.create' | 'windows.create' | 'notifications.create';

/** Makes the effects of a running worker, as long as it lives, begin and never end: it is stopped at leisure before them. */
export function hangBefore(worker: Worker, effects: readonly Effect[]): Promise<void> {
  return worker.evaluate(hang, { effects, isDone: false });
}

/** The same, but the effects come about: the worker alone does not hear of it. */
export function hangAfter(worker: Worker, effects: readonly Effect[]): Promise<void> {
  return worker.evaluate(hang, { effects, isDone: true });
}

/** Runs in the worker. Chromium names its interface twice. */
function hang({ effects, isDone }: { readonly effects: readonly Effect[]; readonly isDone: boolean }): void {
  for (const root of new Set([chrome, typeof browser === 'undefined' ? chrome : browser])) {
    for (const effect of effects) {
      const [area = '', name = ''] = effect.split('.');
      const api = root[area] ?? {};
      const take = api[name];
      api[name] = (...given) => {
        if (isDone) take?.apply(api, given);
        return new Promise(() => undefined);
      };
    }
  }
}

type Interface = Readonly<Record<string, Record<string, (...given: unknown[]) => unknown>>>;

/** As the function sees it that runs in the worker. */
declare const chrome: Interface;
declare const browser: Interface | undefined;
