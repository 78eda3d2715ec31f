import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type EpochMilliseconds, MINUTE, type TimeZoneId } from '../domain/time';
import { presentZoneName } from '../domain/zone-alias';
import { type ZoneGroup, zoneGroups } from '../domain/zone-groups';
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
import { ZoneLine } from './ZoneLine';
import { zoneText } from './zone-text';

/** What there is to choose from, on this computer. */
export interface ZoneChoice {
  /** As the browser lists them. */
  readonly supported: readonly TimeZoneId[];
  readonly places: ZonePlaces;
  /** The zone of this computer. */
  readonly system: TimeZoneId;
  /** Those that the user chose before, the latest first. */
  readonly recent: readonly TimeZoneId[];
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What it means to choose no zone; null where that cannot be chosen. */
  readonly nullLabel: string | null;
  readonly zones: ZoneChoice;
  readonly value: TimeZoneId | null;
  /** Zones that are not offered. */
  readonly without?: readonly TimeZoneId[];
  readonly onChange: (timeZone: TimeZoneId | null) => void;
}

/** Lines of the list under one heading, or under none; a line of null is the choice of no zone. */
interface OptionGroup {
  readonly heading: string | null;
  readonly options: readonly (ZoneEntry | null)[];
}

const NONE: readonly TimeZoneId[] = [];

const HEADINGS = {
  chosen: null,
  recent: 'zonesRecent',
  stations: 'zonesOfStations',
  others: 'zonesOthers',
} as const satisfies Readonly<Record<ZoneGroup['kind'], string | null>>;

/**
 * A time zone, searched by city, country, abbreviation or offset: an editable combobox with a list, by the ARIA
 * pattern (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Closed it shows the choice, open what is typed.
 */
export function TimeZonePicker(props: Props): JSX.Element {
  const { id, label, hint, nullLabel, zones, value, without = NONE, onChange } = props;
  const display = useStrings();
  const now = useMinute();
  const [query, setQuery] = useState<string | null>(null);
  const groups = useOptionGroups(query, { zones, value, without, nullLabel }, now);
  const options = groups.flatMap((group) => group.options);
  const closedText = useMemo(
    () => (value === null ? (nullLabel ?? '') : zoneText(value, now, zones.places, display)),
    [value, nullLabel, now, zones, display],
  );
  const isSelected = (option: ZoneEntry | null): boolean => (option?.timeZone ?? null) === value;
  const combobox = useCombobox({
    id,
    label,
    query,
    setQuery,
    closedText,
    count: options.length,
    selectedIndex: options.findIndex(isSelected),
    onChoose: (index) => onChange(options[index]?.timeZone ?? null),
  });
  const places = new Map(options.map((option, place) => [option, place]));
  const lineOf = (option: ZoneEntry | null): JSX.Element => (
    <div key={option?.timeZone ?? ''} {...combobox.optionAt(places.get(option) ?? 0)}>
      {option === null ? nullLabel : <ZoneLine entry={option} now={now} />}
    </div>
  );
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
        <div class="options" {...combobox.list}>
          {groups.map(({ heading, options: lines }, index) =>
            heading === null ? (
              lines.map(lineOf)
            ) : (
              <div key={heading} {...combobox.groupUnder(`${id}-group-${index}`)}>
                <div id={`${id}-group-${index}`} class="group-heading" role="presentation">
                  {heading}
                </div>
                {lines.map(lineOf)}
              </div>
            ),
          )}
        </div>
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

/** The lines for what is typed; none while the list is closed. */
function useOptionGroups(
  query: string | null,
  { zones, value, without, nullLabel }: Required<Pick<Props, 'zones' | 'value' | 'without' | 'nullLabel'>>,
  now: EpochMilliseconds,
): readonly OptionGroup[] {
  const { language, homeTimeZone, text } = useStrings();
  const { supported, places, recent } = zones;
  const isOpen = query !== null;
  // Made anew for each opening, and at each quarter of an hour, for no zone changes its offset in between.
  const quarter = now - (now % (15 * MINUTE));
  const entries = useMemo(() => {
    if (!isOpen) return [];
    const left = new Set(without.map(presentZoneName));
    const offered = zonesToOffer(supported, value).filter((zone) => !left.has(presentZoneName(zone)));
    return zoneEntriesAt(quarter, offered, places, language);
  }, [isOpen, quarter, supported, value, without, places, language]);
  return useMemo(() => {
    if (query === null) return [];
    if (query.trim() !== '') return [{ heading: null, options: searchZones(entries, query) }];
    const groups = zoneGroups(entries, { recent, inUse: [value, homeTimeZone] }).map((group) => {
      const heading = HEADINGS[group.kind];
      return { heading: heading === null ? null : text(heading), options: group.entries };
    });
    return nullLabel === null ? groups : [{ heading: null, options: [null] }, ...groups];
  }, [query, entries, recent, value, homeTimeZone, nullLabel, text]);
}

/** The time of the page, cut to the minute. */
function useMinute(): EpochMilliseconds {
  const now = useNow();
  return now - (now % MINUTE);
}
