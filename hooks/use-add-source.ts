import { useMemo, useRef, useState } from 'preact/hooks';
import { type AddStep, type AddTools, createAddingSource, type Draft } from './adding-source';
import { type Preview, previewOf } from './source-preview';

/** Adding a source by its address: how far it is, and what can be done next. */
export interface AddSource {
  readonly step: AddStep;
  /** What the draft would bring; null while there is none. */
  readonly preview: Preview | null;
  /** Looks at what was typed, or at a feed that a page links to; to be called straight from a click. */
  look(typed: string): void;
  edit(change: Partial<Pick<Draft, 'name' | 'timeZone'>>): void;
  add(): void;
  /** Leaves it, and gives back a permission that was granted for it alone. */
  cancel(): void;
}

/** See `createAddingSource`. The tools may be others at each rendering. */
export function useAddSource(tools: AddTools): AddSource {
  const [step, setStep] = useState<AddStep>({ kind: 'idle' });
  const latest = useRef(tools);
  latest.current = tools;
  const adding = useMemo(() => createAddingSource(() => latest.current, setStep), []);
  const { found = null, id = '', timeZone = null } = step.kind === 'preview' ? step.draft : {};
  // The name makes no difference to what is read.
  const preview = useMemo(
    () =>
      found === null ? null : previewOf(found, { id, name: found.name, timeZone }, latest.current.now()),
    [found, id, timeZone],
  );
  return {
    step,
    preview,
    look: (typed) => void adding.look(typed),
    edit: adding.edit,
    add: () => {
      if (preview !== null && preview.source !== null) void adding.add(preview.source);
    },
    cancel: adding.cancel,
  };
}
