import type { ComponentChildren, JSX } from 'preact';
import { useStrings } from '../../hooks/use-strings';

/** That no session was found, what was looked for, and what the user can do about it. */
export function NothingFound({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { text } = useStrings();
  return (
    <div class="nothing" data-part="nothing">
      <p role="status">
        <strong>{text('nothingFound')}</strong>
      </p>
      <p class="hint">{text('nothingLookedFor')}</p>
      {children}
    </div>
  );
}
