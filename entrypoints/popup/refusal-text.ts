import type { Display } from '../../hooks/use-strings';

/** Why a change was not stored, in one sentence: ours where we refused it, else with the browser's own words. */
export function refusalText(error: unknown, { text }: Display): string {
  return text('storageRefused', { sentence: error instanceof Error ? error.message : String(error) });
}
