import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';
import { CheckChoice } from './CheckChoice';

export interface AllTabsProps {
  /** Whether the user wants it, and the browser grants what it takes. */
  readonly looksInAllTabs: boolean;
  /** Turns it on, which asks for a permission first thing, or off. Returns whether it is as it was wanted. */
  readonly onLookInAllTabs: (isWanted: boolean) => Promise<boolean>;
}

/** Whether a stream is looked for in the tabs that the user opened. */
export function AllTabsChoice({ looksInAllTabs, onLookInAllTabs }: AllTabsProps): JSX.Element {
  const { text } = useStrings();
  const [isRefused, setRefused] = useState(false);
  const choose = (isWanted: boolean): void => {
    const done = onLookInAllTabs(isWanted);
    // Each change of this state renders the box again as it is, not as it was clicked.
    setRefused(false);
    void done.then((isDone) => setRefused(!isDone));
  };
  return (
    <div>
      <CheckChoice
        id="all-tabs"
        label={text('allTabs')}
        hint={text('allTabsHint')}
        isChecked={looksInAllTabs}
        onChoose={choose}
      />
      <p role="status" class="trouble beside-box">
        {isRefused && text('allTabsRefused')}
      </p>
    </div>
  );
}
