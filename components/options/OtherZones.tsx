import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withOtherZone, withOtherZoneEarlier, withoutOtherZone } from '../../domain/chosen-zones';
import { MOST_OTHER_ZONES } from '../../domain/preferences';
import { MINUTE, type TimeZoneId } from '../../domain/time';
import { cityOfZone } from '../../domain/zone-names';
import { zoneEntryAt } from '../../domain/zone-search';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import { TimeZonePicker, type ZoneChoice } from '../TimeZonePicker';
import { ZoneLine } from '../ZoneLine';
import type { ChoiceProps } from './Section';

const LIST = 'other-zones';
const PICKER = 'add-zone';

/** The zones beside the home zone, each with its clock, to be moved up and to be removed, and a field to add one. */
export function OtherZones({
  preferences: { otherTimeZones },
  change,
  zones,
}: ChoiceProps & { readonly zones: ZoneChoice }): JSX.Element {
  const { text, language } = useStrings();
  const [done, setDone] = useState('');
  const focusNext = useFocusAfter(otherTimeZones);
  const nameOf = (timeZone: TimeZoneId): string => isolated(cityOfZone(timeZone, language));
  const isFull = otherTimeZones.length >= MOST_OTHER_ZONES;

  const add = (timeZone: TimeZoneId): void => {
    // The field goes away with the last zone that there is room for.
    if (otherTimeZones.length + 1 === MOST_OTHER_ZONES) focusNext(LIST);
    setDone(text('zoneAdded', { zone: nameOf(timeZone) }));
    change((current) => withOtherZone(current, timeZone));
  };
  const remove = (timeZone: TimeZoneId, place: number): void => {
    const last = otherTimeZones.length - 2;
    focusNext(last < 0 ? PICKER : `${LIST}-remove-${Math.min(place, last)}`);
    setDone(text('zoneRemoved', { zone: nameOf(timeZone) }));
    change((current) => withoutOtherZone(current, timeZone));
  };
  const moveUp = (timeZone: TimeZoneId, place: number): void => {
    if (place === 0) return;
    focusNext(`${LIST}-up-${place - 1}`);
    setDone(text('zoneMovedUp', { zone: nameOf(timeZone) }));
    change((current) => withOtherZoneEarlier(current, timeZone));
  };

  return (
    <fieldset class="other-zones" aria-describedby={`${LIST}-hint`}>
      <legend>{text('otherZones')}</legend>
      <ol id={LIST} tabIndex={-1} aria-label={text('otherZones')}>
        {otherTimeZones.map((timeZone, place) => (
          <li key={timeZone}>
            <Zone timeZone={timeZone} zones={zones} />
            <button
              type="button"
              id={`${LIST}-up-${place}`}
              class="button"
              // It keeps the focus when the zone has come to the top.
              aria-disabled={place === 0}
              aria-label={text('moveZoneUp', { zone: nameOf(timeZone) })}
              onClick={() => moveUp(timeZone, place)}
            >
              {text('moveUp')}
            </button>
            <button
              type="button"
              id={`${LIST}-remove-${place}`}
              class="button"
              aria-label={text('removeZone', { zone: nameOf(timeZone) })}
              onClick={() => remove(timeZone, place)}
            >
              {text('remove')}
            </button>
          </li>
        ))}
      </ol>
      <p class="hint" id={`${LIST}-hint`}>
        {text(isFull ? 'otherZonesFull' : 'otherZonesHint')}
      </p>
      <p class="spoken" role="status">
        {done}
      </p>
      {!isFull && (
        <TimeZonePicker
          id={PICKER}
          label={text('addZone')}
          hint=""
          nullLabel={null}
          zones={zones}
          value={null}
          without={otherTimeZones}
          onChange={(timeZone) => timeZone !== null && add(timeZone)}
        />
      )}
    </fieldset>
  );
}

function Zone({
  timeZone,
  zones,
}: {
  readonly timeZone: TimeZoneId;
  readonly zones: ZoneChoice;
}): JSX.Element {
  const { language } = useStrings();
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  return (
    <span class="zone">
      <ZoneLine entry={zoneEntryAt(now, timeZone, zones.places, language)} now={now} />
    </span>
  );
}

/** How to say which element shall have the focus once the list has changed: its own may be gone by then, or another's. */
function useFocusAfter(list: readonly unknown[]): (id: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  }, [list]);
  return (id) => {
    next.current = id;
  };
}
