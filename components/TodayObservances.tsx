import type { JSX } from 'preact';
import type { NamedObservance } from '../domain/named-observance';
import { useStrings } from '../hooks/use-strings';
import { ObservanceName } from './ObservanceName';

/** Today's first observance by name, the further ones as a number; a press shows them all. */
export function TodayObservances({
  observances,
  onOpen,
}: {
  readonly observances: readonly NamedObservance[];
  readonly onOpen: () => void;
}): JSX.Element | null {
  const { text, language } = useStrings();
  const [first, ...others] = observances;
  if (first === undefined) return null;
  const more = new Intl.NumberFormat(language, { signDisplay: 'always' }).format(others.length);
  return (
    <button
      type="button"
      class="today"
      title={[first, ...others].map(({ name }) => name).join('\n')}
      onClick={onOpen}
    >
      <b>{text('today')}</b> <ObservanceName observance={first} />
      {others.length > 0 && <bdi class="pill">{more}</bdi>}
    </button>
  );
}
