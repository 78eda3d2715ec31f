import type { ComponentChildren, JSX } from 'preact';
import { formatZoneOffset, zoneCity } from '../domain/format';
import { useActions } from '../hooks/use-actions';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { Icon } from './Icon';

/** The name, the zone all times are in, and the way to the options; below it what the page adds. */
export function Header({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { text, language, homeTimeZone } = useStrings();
  const { openOptions, readPage } = useActions();
  const now = useNow();
  return (
    <header>
      <div class="bar">
        <h1>{text('extensionName')}</h1>
        <button
          type="button"
          class="zone"
          title={text('timesAreIn', { zone: homeTimeZone })}
          onClick={openOptions}
        >
          <bdi>{zoneCity(homeTimeZone, language)}</bdi> ·{' '}
          <bdi>{formatZoneOffset(now, homeTimeZone, language)}</bdi>
        </button>
        <button type="button" class="read-page" onClick={readPage}>
          <Icon name="page" />
          {text('readPage')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text('settings')}
          title={text('settings')}
          onClick={openOptions}
        >
          <Icon name="settings" />
        </button>
      </div>
      {children}
    </header>
  );
}
