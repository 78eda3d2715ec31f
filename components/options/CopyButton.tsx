import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';

interface Props {
  readonly label: string;
  /** The text, made when it is asked for. */
  readonly onMake: () => Promise<string>;
  /** What stands above the text. */
  readonly shown: string;
  /** The language of the text, where it is not that of the page. */
  readonly lang?: 'en';
}

/** Copies a text, says whether the browser allowed it, and shows it, so that the user sees what is in it. */
export function CopyButton({ label, onMake, shown, lang }: Props): JSX.Element {
  const { text } = useStrings();
  const [copied, setCopied] = useState<string | null>(null);
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    setAllowed(null);
    const made = await onMake();
    setCopied(made);
    setAllowed(
      await navigator.clipboard.writeText(made).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {label}
      </button>
      <p role="status" class="quiet">
        {isAllowed !== null && text(isAllowed ? 'textCopied' : 'textNotCopied')}
      </p>
      {copied !== null && (
        <details open={isAllowed === false}>
          <summary>{shown}</summary>
          {/* A scrollable region must be reachable by the keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
          <pre class="copied" tabIndex={0} lang={lang} dir={lang === undefined ? 'auto' : 'ltr'}>
            {copied}
          </pre>
        </details>
      )}
    </>
  );
}
