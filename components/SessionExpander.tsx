import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useStrings } from '../hooks/use-strings';
import { Icon } from './Icon';

/** Whether the details of a session are shown, and how they are shown and hidden. */
export interface Expander {
  readonly isOpen: boolean;
  /** Of the element that holds the details. */
  readonly id: string;
  toggle(): void;
}

/** Details that are hidden at first: a row is light until it is opened. */
export function useExpander(): Expander {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, id: useId(), toggle: () => setOpen(!isOpen) };
}

/** The button that shows and hides the details of the session. */
export function ExpanderButton({
  expander: { isOpen, id, toggle },
  title,
}: {
  readonly expander: Expander;
  readonly title: string;
}): JSX.Element {
  const { text } = useStrings();
  return (
    <button
      type="button"
      class="expander"
      data-action="details"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-label={`${text('details')}: ${title}`}
      onClick={toggle}
    >
      {text('details')}
      <Icon name="chevron" size={12} />
    </button>
  );
}
