import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReviewDocument } from '../../hooks/review-document';
import { useStrings } from '../../hooks/use-strings';

/** Larger files are not read, in bytes. */
const LARGEST_FILE = 4_000_000;

interface Props {
  readonly isReading: boolean;
  readonly onRead: (document: ReviewDocument) => void;
}

type Trouble = 'too-large' | 'pdf' | 'unreadable';

/** Text to be read, pasted, dropped or from a file. What was pasted stays until the page is left. */
export function PasteBox({ isReading, onRead }: Props): JSX.Element {
  const { text } = useStrings();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isOver, setOver] = useState(false);
  const read = (words: string, title: string): void => onRead({ text: words, format: 'any', url: '', title });
  const readFile = async (file: File | undefined): Promise<void> => {
    setTrouble(null);
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) return setTrouble('too-large');
    await file.text().then(
      (words) => {
        if (words.startsWith('%PDF-')) setTrouble('pdf');
        // No text holds this character; files of programs do.
        else if (words.includes('\0')) setTrouble('unreadable');
        else read(words, file.name);
      },
      () => setTrouble('unreadable'),
    );
  };
  return (
    <form
      class="paste-box"
      data-over={isOver}
      onSubmit={(event) => {
        event.preventDefault();
        read(pasted, '');
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        const words = event.dataTransfer?.getData('text/html') || event.dataTransfer?.getData('text/plain');
        if (file !== undefined) void readFile(file);
        else if (words) read(words, '');
      }}
    >
      <label for={id}>{text('reviewPaste')}</label>
      <textarea
        id={id}
        dir="auto"
        rows={8}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={pasted}
        onInput={({ currentTarget: { value } }) => setPasted(value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {text('reviewPasteHint')}
      </p>
      <div class="toolbar">
        <button type="submit" class="button primary" disabled={isReading || pasted.trim() === ''}>
          {text('reviewRead')}
        </button>
        <label class="button file">
          {text('reviewChooseFile')}
          <input
            type="file"
            class="spoken"
            accept=".txt,.html,.htm,.ics,.json,text/plain,text/html,text/calendar,application/json"
            onChange={({ currentTarget }) => {
              void readFile(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <FileTrouble trouble={trouble} />
    </form>
  );
}

function FileTrouble({ trouble }: { readonly trouble: Trouble | null }): JSX.Element {
  const { text, language } = useStrings();
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' }).format(
    LARGEST_FILE / 1e6,
  );
  return (
    <p class="trouble" role="alert">
      {trouble === 'too-large' && text('reviewFileTooLarge', { size })}
      {trouble === 'pdf' && text('reviewPdf')}
      {trouble === 'unreadable' && text('reviewFileUnreadable')}
    </p>
  );
}
