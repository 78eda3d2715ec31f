import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormatOptions } from '../domain/format';
import type { TimeZoneId } from '../domain/time';
import type { Strings } from '../platform/i18n';

export { changeText } from '../platform/change-text';
export { refusalText } from '../platform/refusal-text';

/** How this user reads the page: words, clock and zones. */
export interface Display extends Strings {
  /** What the functions of `domain/format` take: locale, home zone, 12 or 24 hours. */
  readonly format: FormatOptions;
  readonly homeTimeZone: TimeZoneId;
  /** The zones that the user chose beside it, in order, each once; those that this browser knows. */
  readonly otherTimeZones: readonly TimeZoneId[];
}

/** Set by the entrypoint once the strings are loaded; no component renders before. */
export const DisplayContext = createContext<Display | null>(null);

/**
 * The words and formats of the page.
 * @throws Error outside a page that provides them.
 */
export function useStrings(): Display {
  const display = useContext(DisplayContext);
  if (display === null) throw new Error('useStrings was called outside a DisplayContext');
  return display;
}
