import type { JSX } from 'preact';
import type { ZoneMove } from '../domain/zone-move';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { Notice } from './Notice';
import { zoneMoveText } from './zone-note-text';

/** That the computer came into another time zone, and all times with it, until that is dismissed. */
export function ZoneMoveNotice({ move }: { readonly move: ZoneMove }): JSX.Element {
  const display = useStrings();
  const { dismissMove } = useActions();
  return (
    <Notice about="zone-move" isCalm>
      <span>{zoneMoveText(move, display)}</span>
      <button type="button" class="button" data-action="dismiss-move" onClick={dismissMove}>
        {display.text('missedDismiss')}
      </button>
    </Notice>
  );
}
