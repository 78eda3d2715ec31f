import { type Place, placeIn, placeOfTokens } from '../../domain/phrase/place';
import type { Token } from '../../domain/phrase/token';
import { readLabel } from './labels';

/** The place that a line names: behind a label anywhere in the world, else by its venues and cities. `tokens` are those of the text, where they are known. */
export function placeOfLine(text: string, tokens?: readonly Token[]): Place | null {
  const label = readLabel(text);
  if (label?.label === 'where') return placeIn(label.rest, true);
  return tokens === undefined ? placeIn(text) : placeOfTokens(text, tokens, false);
}
