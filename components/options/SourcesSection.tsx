import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AddedSource } from '../../domain/added-source';
import type { AddSource } from '../../hooks/use-add-source';
import { useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import type { ZoneChoice } from '../TimeZonePicker';
import { AddSourceForm } from './AddSourceForm';
import type { ListedSource, SourceActions } from './listed-source';
import { Section } from './Section';
import { SourceRow } from './SourceRow';

interface Props {
  readonly sources: readonly ListedSource[];
  readonly actions: SourceActions;
  /** The source that was removed last, and can still be put back. */
  readonly removed: AddedSource | null;
  readonly adding: AddSource;
  readonly zones: ZoneChoice;
}

/** Where the programme comes from: each source with what it brought, what is wrong with it and what can be done; and adding another. */
export function SourcesSection({ sources, actions, removed, adding, zones }: Props): JSX.Element {
  const { text } = useStrings();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and the focus would be with it.
  useEffect(() => undo.current?.focus(), [removed]);
  return (
    <Section id="sources" title={text('sectionSources')}>
      <ul class="sources">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} actions={actions} />
        ))}
      </ul>
      <div class="undo" role="status">
        {removed !== null && (
          <>
            <span>{text('sourceRemoved', { name: isolated(removed.name) })}</span>
            <button type="button" class="button" ref={undo} onClick={actions.undoRemoval}>
              {text('undo')}
            </button>
          </>
        )}
      </div>
      <AddSourceForm adding={adding} zones={zones} />
    </Section>
  );
}
