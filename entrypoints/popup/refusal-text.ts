import { MOST_ARMS } from '../../domain/arm';
import type { Display } from '../../hooks/use-strings';
import { TooManyArmsError } from '../../platform/choices';

/** Why a change was not stored, in one sentence: ours where we refused it, else with the browser's own words. */
export function refusalText(error: unknown, { text, language }: Display): string {
  if (error instanceof TooManyArmsError)
    return text('tooManyArms', { count: new Intl.NumberFormat(language).format(MOST_ARMS) });
  return text('storageRefused', { sentence: error instanceof Error ? error.message : String(error) });
}
