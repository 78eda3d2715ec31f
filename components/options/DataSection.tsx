import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';
import { RadioGroup } from './RadioGroup';
import { type ChoiceProps, Section } from './Section';

type Step =
  | { readonly kind: 'idle' | 'asking' | 'deleting' | 'deleted' }
  | { readonly kind: 'failed'; readonly sentence: string };

const ARCHIVE_TEXT = {
  '3-months': 'archiveMonths',
  '1-year': 'archiveYear',
  forever: 'archiveForever',
} as const;

interface Props extends ChoiceProps {
  readonly onDelete: () => Promise<void>;
}

/** How long past sessions are kept; and deletes everything that is stored, after a question. */
export function DataSection({ preferences, change, onDelete }: Props): JSX.Element {
  const { text } = useStrings();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const erase = async (): Promise<void> => {
    setStep({ kind: 'deleting' });
    try {
      await onDelete();
      setStep({ kind: 'deleted' });
    } catch (error) {
      setStep({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Section id="data" title={text('sectionData')} hint={text('dataHint')}>
      <RadioGroup
        name="archive"
        legend={text('archive')}
        options={['3-months', '1-year', 'forever'] as const}
        labelOf={(option) => text(ARCHIVE_TEXT[option])}
        selected={preferences.archive}
        onSelect={(archive) => change((current) => ({ ...current, archive }))}
      />
      {step.kind === 'asking' ? (
        <Question onDelete={() => void erase()} onCancel={() => setStep({ kind: 'idle' })} />
      ) : (
        <button
          type="button"
          class="button danger"
          disabled={step.kind === 'deleting'}
          onClick={() => setStep({ kind: 'asking' })}
        >
          {text('deleteAll')}
        </button>
      )}
      <p role="status">
        {step.kind === 'deleting' && text('deleting')}
        {step.kind === 'deleted' && text('deleted')}
        {step.kind === 'failed' && text('deleteFailed', { sentence: step.sentence })}
      </p>
    </Section>
  );
}

interface QuestionProps {
  readonly onDelete: () => void;
  readonly onCancel: () => void;
}

/** The focus goes to the answer that does no harm. */
function Question({ onDelete, onCancel }: QuestionProps): JSX.Element {
  const { text } = useStrings();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div
      class="question"
      role="alertdialog"
      aria-label={text('deleteAll')}
      aria-describedby="delete-question"
    >
      <p id="delete-question">{text('deleteConfirm')}</p>
      <div class="toolbar">
        <button type="button" class="button danger" onClick={onDelete}>
          {text('deleteNow')}
        </button>
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </div>
  );
}
