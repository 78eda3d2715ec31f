import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { spokenThreshold } from '../domain/countdown';
import { formatDuration } from '../domain/format';
import type { EpochMilliseconds } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';

/** The countdown for screen readers: one sentence an hour, ten minutes and a minute before the start, and at the start. */
export function SpokenCountdown({
  title,
  start,
}: {
  readonly title: string;
  readonly start: EpochMilliseconds;
}): JSX.Element {
  const { text, language } = useStrings();
  const now = useNow();
  const previous = useRef(now);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const threshold = spokenThreshold(start, previous.current, now);
    previous.current = now;
    if (threshold === null) return;
    setSentence(
      threshold === 0
        ? text('spokenNow', { title })
        : text('spokenIn', { title, duration: formatDuration(threshold, language) }),
    );
  }, [now, start, title, text, language]);
  return (
    <p class="spoken" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}
