import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LARGEST_SETTINGS_FILE, type SettingsFileFault } from '../../domain/settings-file';
import type { ImportMode, SettingsChange } from '../../domain/settings-import';
import { type Display, useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import { Section } from './Section';

/** How far the user is with a settings file. */
export type ImportStep =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'refused'; readonly fault: SettingsFileFault; readonly where: string }
  | { readonly kind: 'preview' | 'importing'; readonly mode: ImportMode; readonly plan: SettingsChange }
  | { readonly kind: 'imported' }
  | { readonly kind: 'exported'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string };

/** What the user can do with settings as a file. */
export interface SettingsFileActions {
  readonly step: ImportStep;
  save(): void;
  open(file: File): void;
  choose(mode: ImportMode): void;
  apply(): void;
  cancel(): void;
}

const FAULT_TEXT = {
  'not-settings': 'importNotSettings',
  'later-version': 'importLaterVersion',
} as const satisfies Readonly<
  Record<Exclude<SettingsFileFault, 'invalid' | 'too-many' | 'too-large'>, string>
>;

/** All settings as one file: to be kept, or brought to another browser. */
export function SettingsFileSection({ actions }: { readonly actions: SettingsFileActions }): JSX.Element {
  const display = useStrings();
  const { text } = display;
  const { step } = actions;
  return (
    <Section id="settings-file" title={text('sectionSettingsFile')} hint={text('settingsFileHint')}>
      <div class="toolbar">
        <button type="button" class="button" onClick={actions.save}>
          {text('exportSettings')}
        </button>
        {/* What a browser writes beside its own button is in its own language. */}
        <label class="button file">
          {text('importSettings')}
          <input
            type="file"
            class="spoken"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) actions.open(file);
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {(step.kind === 'preview' || step.kind === 'importing') && (
        <ImportPreview step={step} actions={actions} />
      )}
      <p role="status" class={step.kind === 'refused' || step.kind === 'failed' ? 'trouble' : 'quiet'}>
        {stepText(step, display)}
      </p>
    </Section>
  );
}

function stepText(step: ImportStep, { text, language }: Display): string {
  switch (step.kind) {
    case 'imported':
      return text('importDone');
    case 'exported':
      return text('exportDone', { name: isolated(step.name) });
    case 'failed':
      return text('importFailed', { sentence: isolated(step.sentence) });
    case 'refused': {
      const { fault, where } = step;
      if (fault === 'invalid') return text('importInvalid', { where: isolated(where) });
      if (fault === 'too-many') return text('importTooMany', { where: isolated(where) });
      if (fault === 'too-large') return text('importTooLarge', { size: megabytes(language) });
      return text(FAULT_TEXT[fault]);
    }
    default:
      return '';
  }
}

function megabytes(language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' });
  return format.format(LARGEST_SETTINGS_FILE / 1024 / 1024);
}

interface PreviewProps {
  readonly step: Extract<ImportStep, { readonly kind: 'preview' | 'importing' }>;
  readonly actions: SettingsFileActions;
}

/** What the file would change, by either way of taking it. */
function ImportPreview({ step: { kind, mode, plan }, actions }: PreviewProps): JSX.Element {
  const { text, language } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const number = (count: number): string => count.toLocaleString(language);
  const lists = [
    ['importArms', plan.arms],
    ['importReminders', plan.reminders],
    ['importLeads', plan.leads],
    ['importSources', plan.sources],
  ] as const;
  return (
    <div class="preview">
      <h3 tabIndex={-1} ref={heading}>
        {text('importPreview')}
      </h3>
      <fieldset>
        <legend class="spoken">{text('importPreview')}</legend>
        {(['merge', 'replace'] as const).map((option) => (
          <label class="choice" key={option}>
            <input
              type="radio"
              name="import-mode"
              checked={option === mode}
              onChange={() => actions.choose(option)}
            />
            <span>{text(option === 'merge' ? 'importMerge' : 'importReplace')}</span>
          </label>
        ))}
      </fieldset>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('importAdded')}</th>
            <th scope="col">{text('importChanged')}</th>
            <th scope="col">{text('importRemoved')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text('importPreferences')}</th>
            <td>{number(0)}</td>
            <td>{number(plan.changedPreferences.length)}</td>
            <td>{number(0)}</td>
          </tr>
          {lists.map(([key, { added, changed, removed }]) => (
            <tr key={key}>
              <th scope="row">{text(key)}</th>
              <td>{number(added.length)}</td>
              <td>{number(changed.length)}</td>
              <td>{number(removed.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="toolbar">
        <button type="button" class="button primary" disabled={kind === 'importing'} onClick={actions.apply}>
          {text('importNow')}
        </button>
        <button type="button" class="button" onClick={actions.cancel}>
          {text('cancel')}
        </button>
      </div>
    </div>
  );
}
