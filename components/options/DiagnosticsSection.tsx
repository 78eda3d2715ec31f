import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';
import { Section } from './Section';

interface Props {
  /** The report, made when it is asked for. */
  readonly onDiagnose: () => Promise<string>;
}

/** A report for those who help: copied, and shown, so that the user sees what is in it. */
export function DiagnosticsSection({ onDiagnose }: Props): JSX.Element {
  const { text } = useStrings();
  const [report, setReport] = useState<string | null>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    setCopied(null);
    const made = await onDiagnose();
    setReport(made);
    setCopied(
      await navigator.clipboard.writeText(made).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <Section id="diagnostics" title={text('sectionDiagnostics')} hint={text('diagnosticsHint')}>
      <button type="button" class="button" onClick={() => void copy()}>
        {text('copyDiagnostics')}
      </button>
      <p role="status" class="quiet">
        {isCopied !== null && text(isCopied ? 'diagnosticsCopied' : 'diagnosticsNotCopied')}
      </p>
      {report !== null && (
        <details open={isCopied === false}>
          <summary>{text('diagnosticsShown')}</summary>
          {/* A scrollable region must be reachable by the keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
          <pre tabIndex={0} lang="en" dir="ltr">
            {report}
          </pre>
        </details>
      )}
    </Section>
  );
}
