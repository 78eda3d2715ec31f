import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatList } from '../domain/format-list';
import type { ScheduleEntry } from '../domain/schedule';
import { useSourceNames } from '../hooks/use-source-names';
import { useStrings } from '../hooks/use-strings';
import { Icon } from './Icon';
import { Proof } from './SourceLines';

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

interface ButtonProps {
  readonly expander: Expander;
  readonly entry: ScheduleEntry;
  /** What stands behind the names of the sources. */
  readonly proof?: readonly string[];
}

/** The button that shows and hides the details of the session; what is seen of it are the sources that the session is from. */
export function ExpanderButton({
  expander: { isOpen, id, toggle },
  entry,
  proof = [],
}: ButtonProps): JSX.Element {
  const { text, language } = useStrings();
  const nameOf = useSourceNames();
  const sources = formatList([...new Set(entry.reports.map(nameOf))], language);
  return (
    <button
      type="button"
      class="expander"
      data-action="details"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-label={`${text('labelOf', { label: text('details'), subject: entry.session.title })}. ${[sources, ...proof].join(' · ')}`}
      title={text('details')}
      onClick={toggle}
    >
      <Icon name="chevron" size={12} />
      <bdi data-part="origin">{sources}</bdi>
      <Proof texts={proof} />
    </button>
  );
}
