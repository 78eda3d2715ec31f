import type { JSX } from 'preact';
import type { Preferences } from '../domain/preferences';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';

const LABELS = {
  observances: 'filterObservances',
  all: 'filterAll',
} as const satisfies Readonly<Record<Preferences['filter'], string>>;

const FILTERS = ['observances', 'all'] as const;

/** Which sessions are listed: those the user follows, or all. */
export function FilterChoice({ filter }: { readonly filter: Preferences['filter'] }): JSX.Element {
  const { text } = useStrings();
  const { setFilter } = useActions();
  return (
    <fieldset class="filter">
      <legend class="spoken">{text('filterLabel')}</legend>
      {FILTERS.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="filter"
            value={option}
            checked={filter === option}
            onChange={() => setFilter(option)}
          />
          <span>{text(LABELS[option])}</span>
        </label>
      ))}
    </fieldset>
  );
}
