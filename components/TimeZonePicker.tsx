import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type EpochMilliseconds, MINUTE, type TimeZoneId } from '../domain/time';
import {
  searchZones,
  type ZoneEntry,
  type ZonePlaces,
  zoneEntriesAt,
  zonesToOffer,
} from '../domain/zone-search';
import { useCombobox } from '../hooks/use-combobox';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { zoneParts, zoneText } from './zone-text';

/** What there is to choose from, on this computer. */
export interface ZoneChoice {
  /** As the browser lists them. */
  readonly supported: readonly TimeZoneId[];
  readonly places: ZonePlaces;
  /** The zone of this computer. */
  readonly system: TimeZoneId;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What it means to choose no zone. */
  readonly nullLabel: string;
  readonly zones: ZoneChoice;
  readonly value: TimeZoneId | null;
  readonly onChange: (timeZone: TimeZoneId | null) => void;
}

/** A line of the list; null is the choice of no zone. */
type Option = ZoneEntry | null;

/**
 * A time zone, searched by city, country or offset: an editable combobox with a list, by the ARIA pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Closed it shows the choice, open what is typed.
 */
export function TimeZonePicker(props: Props): JSX.Element {
  const { id, label, hint, nullLabel, zones, value, onChange } = props;
  const display = useStrings();
  const now = useMinute();
  const [query, setQuery] = useState<string | null>(null);
  const options = useOptions(query, zones, value, now);
  const closedText = useMemo(
    () => (value === null ? nullLabel : zoneText(value, now, zones.places, display)),
    [value, nullLabel, now, zones, display],
  );
  const combobox = useCombobox({
    id,
    query,
    setQuery,
    closedText,
    count: options.length,
    selectedIndex: options.findIndex((option) => (option?.timeZone ?? null) === value),
    onChoose: (index) => onChange(options[index]?.timeZone ?? null),
  });
  return (
    <div class="field combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        // What is typed may be in any script; the choice is written in the direction of the page.
        dir={query ? 'auto' : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={display.text('zoneSearch')}
        aria-describedby={`${id}-hint`}
        value={query ?? closedText}
        {...combobox.input}
      />
      {options.length > 0 && (
        <ul class="options" aria-label={label} {...combobox.list}>
          {options.map((option, index) => (
            <li key={option?.timeZone ?? ''} {...combobox.optionAt(index)}>
              {option === null ? nullLabel : <ZoneOption entry={option} now={now} />}
            </li>
          ))}
        </ul>
      )}
      <p class="no-match" role="status">
        {query !== null && options.length === 0 && display.text('zoneNoMatch', { query })}
      </p>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

/** "Nairobi – Kenya – UTC+3 – 16:04": the place on one side, the clock on the other. */
function ZoneOption({
  entry,
  now,
}: {
  readonly entry: ZoneEntry;
  readonly now: EpochMilliseconds;
}): JSX.Element {
  const { place, clock } = zoneParts(entry, now, useStrings());
  return (
    <>
      <span class="place">
        <Dashed parts={place} />
      </span>
      <span class="spoken"> – </span>
      <span class="clock">
        <Dashed parts={clock} />
      </span>
    </>
  );
}

/** The parts with dashes between them, each isolated, as they may run in different directions. */
function Dashed({ parts }: { readonly parts: readonly string[] }): JSX.Element {
  return (
    <>
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && ' – '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </>
  );
}

/** The lines for what is typed; none while the list is closed. */
function useOptions(
  query: string | null,
  { supported, places }: ZoneChoice,
  value: TimeZoneId | null,
  now: EpochMilliseconds,
): readonly Option[] {
  const { language } = useStrings();
  const isOpen = query !== null;
  // Made anew for each opening, and at each quarter of an hour, for no zone changes its offset in between.
  const quarter = now - (now % (15 * MINUTE));
  const entries = useMemo(
    () => (isOpen ? zoneEntriesAt(quarter, zonesToOffer(supported, value), places, language) : []),
    [isOpen, quarter, supported, value, places, language],
  );
  return useMemo(() => {
    if (query === null) return [];
    return query.trim() === '' ? [null, ...entries] : searchZones(entries, query);
  }, [query, entries]);
}

/** The time of the page, cut to the minute. */
function useMinute(): EpochMilliseconds {
  const now = useNow();
  return now - (now % MINUTE);
}
