import { type Place, placeIn } from '../../domain/phrase/place';
import { readLabel } from './labels';

/** The place that a line names: behind a label anywhere in the world, else by its venues and cities. */
export function placeOfLine(text: string): Place | null {
  const label = readLabel(text);
  return label?.label === 'where' ? placeIn(label.rest, true) : placeIn(text);
}
