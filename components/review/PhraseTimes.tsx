import type { JSX } from 'preact';
import type { FoundSession } from '../../hooks/review-difference';
import { isUndecided, newRow } from '../../hooks/review-row';
import { useStrings } from '../../hooks/use-strings';
import { SessionFacts } from './SessionFacts';

interface Props {
  readonly found: readonly FoundSession[];
  readonly onAdd: (found: FoundSession) => void;
}

/** The times that a phrase states, each to be added. */
export function PhraseTimes({ found, onAdd }: Props): JSX.Element {
  const { text } = useStrings();
  return (
    <ul class="phrase-times">
      {found.map((one) => {
        const { session, context, lacksZone } = one;
        return (
          <li key={session.uid}>
            <div>
              <SessionFacts row={newRow(session, context, lacksZone)} />
              {session.start !== null && isUndecided(session) && <p class="hint">{text('whichTimeHint')}</p>}
            </div>
            <button type="button" class="button" data-action="add-phrase" onClick={() => onAdd(one)}>
              {text('add')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
