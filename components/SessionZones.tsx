import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { sureStartOf } from '../domain/certainty';
import { type CityTime, cityTimes, rulerZones } from '../domain/day-ruler-zones';
import type { Session } from '../domain/session';
import { useStrings } from '../hooks/use-strings';
import { isolated } from './isolated';
import { SessionRuler } from './SessionRuler';
import { ZoneNotes } from './ZoneNotes';

/** When the session is in every zone that matters to the user: at home, in the other zones of their choice, the organiser's, UTC. Nothing where its time is not sure. */
export function SessionZones({ session }: { readonly session: Session }): JSX.Element | null {
  const { homeTimeZone, otherTimeZones, format, text } = useStrings();
  const timeZones = useMemo(
    () => rulerZones([homeTimeZone, ...otherTimeZones, session.timeZone]),
    [homeTimeZone, otherTimeZones, session.timeZone],
  );
  const start = sureStartOf(session);
  if (start === null) return null;
  return (
    <section class="zones" data-part="zones">
      <h3>{text('zonesTitle')}</h3>
      <ZoneNotes session={session} />
      <SessionRuler start={start} end={session.end} timeZones={timeZones} />
      <CityTimes times={cityTimes(start, timeZones, format)} />
    </section>
  );
}

/** The times in one line, and a button that copies it. */
function CityTimes({ times }: { readonly times: readonly CityTime[] }): JSX.Element {
  const { text, direction } = useStrings();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    setCopied(null);
    const isAllowed = await navigator.clipboard.writeText(toLine(times, direction)).then(
      () => true,
      () => false,
    );
    setCopied(isAllowed);
  };
  return (
    <div class="city-times">
      <p data-part="city-times">
        {times.map((time, index) => (
          <Fragment key={time.timeZone}>
            {index > 0 && ' · '}
            <bdi>{pairOf(time)}</bdi>
          </Fragment>
        ))}
      </p>
      <button type="button" class="inline" data-action="copy-times" onClick={() => void copy()}>
        {text('timesCopy')}
      </button>{' '}
      <span role="status">{isCopied !== null && text(isCopied ? 'textCopied' : 'timesNotCopied')}</span>
    </div>
  );
}

/** "09:00 New York · 16:00 Nairobi · 13:00 UTC". Among words from right to left each pair is isolated, lest a time come to stand beside another city. */
function toLine(times: readonly CityTime[], direction: 'ltr' | 'rtl'): string {
  const pairs = times.map(pairOf);
  return (direction === 'rtl' ? pairs.map(isolated) : pairs).join(' · ');
}

function pairOf({ time, city }: CityTime): string {
  return `${time} ${city}`;
}
