import type { JSX } from 'preact';
import { useStrings } from '../../hooks/use-strings';
import { CopyButton } from './CopyButton';
import { Section } from './Section';

interface Props {
  /** The report, made when it is asked for. */
  readonly onDiagnose: () => Promise<string>;
}

/** A report for those who help: copied, and shown, so that the user sees what is in it. */
export function DiagnosticsSection({ onDiagnose }: Props): JSX.Element {
  const { text } = useStrings();
  return (
    <Section id="diagnostics" title={text('sectionDiagnostics')} hint={text('diagnosticsHint')}>
      <CopyButton
        label={text('copyDiagnostics')}
        onMake={onDiagnose}
        shown={text('diagnosticsShown')}
        lang="en"
      />
    </Section>
  );
}
