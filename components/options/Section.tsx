import type { ComponentChildren, JSX } from 'preact';
import type { Preferences } from '../../domain/preferences';

/** What a section takes that shows and changes what the user prefers. */
export interface ChoiceProps {
  /** As they are stored. */
  readonly preferences: Preferences;
  /** Stores the changed preferences at once; the page then gets them anew. */
  readonly change: (change: (preferences: Preferences) => Preferences) => void;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** One part of the options page, under its heading. */
export function Section({ id, title, hint, children }: Props): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
