import type { JSX } from 'preact';
import { countsOf, type Review } from '../../hooks/review';
import type { Reviewing } from '../../hooks/reviewing';
import { useStrings } from '../../hooks/use-strings';

interface Props {
  readonly review: Review;
  readonly isStoring: boolean;
  readonly reviewing: Reviewing;
}

/** What was found, in numbers, and the buttons that add it. */
export function AddBar({ review, isStoring, reviewing }: Props): JSX.Element {
  const { text, language } = useStrings();
  const number = (count: number): string => count.toLocaleString(language);
  const { rows, hiddenCount } = review;
  const { toAdd, ticked, toDrop, undecided } = countsOf(review);
  const kept = rows.filter((row) => row.kept !== null).length;
  const onlyDrops = ticked === 0 && toDrop > 0;
  return (
    <div class="add-bar">
      <div class="toolbar">
        <button
          type="button"
          class="button primary"
          data-action="add-all"
          disabled={isStoring || toAdd === 0}
          onClick={() => void reviewing.addAll()}
        >
          {text('addAll')}
        </button>
        <button
          type="button"
          class="button"
          data-action="add-selected"
          disabled={isStoring || ticked + toDrop === 0}
          onClick={() => void reviewing.addTicked()}
        >
          {onlyDrops
            ? text('dropUnticked', { count: number(toDrop) })
            : text('addSelected', { count: number(ticked) })}
        </button>
      </div>
      <div role="status" class="quiet counts">
        <p>{text('sourceSessions', { count: number(rows.length + hiddenCount) })}</p>
        {hiddenCount > 0 && (
          <p>{text('reviewHidden', { shown: number(rows.length), count: number(hiddenCount) })}</p>
        )}
        {undecided > 0 && <p>{text('reviewUndecided', { count: number(undecided) })}</p>}
        {kept > 0 && <p>{text('reviewAddedCount', { count: number(kept) })}</p>}
      </div>
    </div>
  );
}
