import { MOST_PAGES } from '../../domain/page-source';
import type { Display } from '../../hooks/use-strings';
import { TooManyPagesError } from '../../platform/page-sources';
import { refusalText as popupRefusalText } from '../popup/refusal-text';

/** Why a change was not stored, in one sentence. */
export function refusalText(error: unknown, display: Display): string {
  if (!(error instanceof TooManyPagesError)) return popupRefusalText(error, display);
  return display.text('tooManyPages', { count: MOST_PAGES.toLocaleString(display.language) });
}
