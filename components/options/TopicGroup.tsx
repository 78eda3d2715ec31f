import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '../../domain/format';
import { integerFormat } from '../../domain/intl-formats';
import type { ListedObservance } from '../../domain/listed-observance';
import { localDateAt } from '../../domain/local-date';
import { followsObservance, type Preferences } from '../../domain/preferences';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { ObservanceName } from '../ObservanceName';

/** What is followed, and how to change it. */
export interface Following {
  readonly preferences: Preferences;
  readonly follow: (observanceIds: readonly string[], isFollowed: boolean) => void;
}

interface Props {
  readonly name: string;
  readonly observances: readonly ListedObservance[];
  readonly following: Following;
}

/** One topic: a box that follows all of it, none of it, or stands between, and its observances on request. */
export function TopicGroup({ name, observances, following }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { preferences, follow } = following;
  const ids = observances.map(({ id }) => id);
  const followed = countFollowed(observances, preferences);
  const isAll = followed === ids.length;
  return (
    <li class="topic">
      <input
        type="checkbox"
        aria-label={name}
        checked={isAll}
        // Set anew at each rendering: a click has taken it away, even where the change was refused.
        ref={(box) => {
          if (box !== null) box.indeterminate = followed > 0 && !isAll;
        }}
        onChange={() => follow(ids, !isAll)}
      />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{name}</span> <FollowedCount observances={observances} preferences={preferences} />
        </summary>
        {isOpen && <ObservanceChoices observances={observances} following={following} />}
      </details>
    </li>
  );
}

/** A box for each observance, with the day on which it next comes. */
export function ObservanceChoices({ observances, following }: Omit<Props, 'name'>): JSX.Element {
  const { language, homeTimeZone } = useStrings();
  const { preferences, follow } = following;
  const today = localDateAt(useNow(), homeTimeZone);
  return (
    <ul>
      {observances.map((observance) => (
        <li key={observance.id} class="observance">
          <label class="choice">
            <input
              type="checkbox"
              checked={followsObservance(preferences, observance.id)}
              onChange={(event) => follow([observance.id], event.currentTarget.checked)}
            />
            <span>
              <ObservanceName observance={observance} />
            </span>
          </label>
          {observance.next !== null && (
            <time dateTime={observance.next}>{formatDay(observance.next, { locale: language, today })}</time>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many of the observances are followed: "3 of 12". */
export function FollowedCount({
  observances,
  preferences,
}: {
  readonly observances: readonly ListedObservance[];
  readonly preferences: Preferences;
}): JSX.Element {
  const { text, language } = useStrings();
  const number = integerFormat(1, language);
  const count = number.format(countFollowed(observances, preferences));
  return (
    <span class="count">{text('followedCount', { count, total: number.format(observances.length) })}</span>
  );
}

function countFollowed(observances: readonly ListedObservance[], preferences: Preferences): number {
  return observances.filter(({ id }) => followsObservance(preferences, id)).length;
}
