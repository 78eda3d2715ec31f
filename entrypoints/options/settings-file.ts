import { useState } from 'preact/hooks';
import type { ImportStep, SettingsFileActions } from '../../components/options/SettingsFileSection';
import {
  formatSettingsFile,
  LARGEST_SETTINGS_FILE,
  parseSettingsFile,
  type Settings,
  SettingsFileError,
} from '../../domain/settings-file';
import { type ImportMode, planImport } from '../../domain/settings-import';
import { MINUTE } from '../../domain/time';
import type { Clock } from '../../platform/clock';
import { applySettings, readSettings } from '../../platform/settings';
import { writeLookedAt } from '../../platform/storage';
import { giveBackUnused } from './source-actions';

/** Bringing settings out of the browser, and in again. */
export function useSettingsFile(clock: Clock): SettingsFileActions {
  const [step, setStep] = useState<ImportStep>({ kind: 'idle' });
  const [file, setFile] = useState<Settings | null>(null);
  const attempt = (work: Promise<ImportStep>): void => void work.catch(stepOfError).then(setStep);
  const plan = async (settings: Settings, mode: ImportMode): Promise<ImportStep> => ({
    kind: 'preview',
    mode,
    plan: planImport(await readSettings(), settings, mode),
  });
  return {
    step,
    save: () => attempt(save(clock)),
    open: (chosen) => {
      setStep({ kind: 'reading' });
      attempt(
        readFile(chosen).then((settings) => {
          setFile(settings);
          return plan(settings, 'merge');
        }),
      );
    },
    choose: (mode) => {
      if (file !== null) attempt(plan(file, mode));
    },
    apply: () => {
      if (file === null || step.kind !== 'preview') return;
      setStep({ ...step, kind: 'importing' });
      attempt(apply(file, step.mode, clock));
    },
    cancel: () => {
      setFile(null);
      setStep({ kind: 'idle' });
    },
  };
}

async function save(clock: Clock): Promise<ImportStep> {
  const now = clock.now();
  const text = formatSettingsFile(await readSettings(), now);
  const name = `gavel-settings-${new Date(now).toISOString().slice(0, 10)}.json`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
  return { kind: 'exported', name };
}

async function readFile(file: File): Promise<Settings> {
  if (file.size > LARGEST_SETTINGS_FILE) throw new SettingsFileError('too-large');
  return parseSettingsFile(await file.text());
}

/** Planned anew: what is set may have changed since the preview, on another computer too. */
async function apply(file: Settings, mode: ImportMode, clock: Clock): Promise<ImportStep> {
  const before = await readSettings();
  const change = planImport(before, file, mode);
  await applySettings(change);
  const removed = new Set(change.sources.removed);
  for (const { id, url } of before.sources) if (removed.has(id)) await giveBackUnused(url);
  // Wakes the background, which reads the sources that are new.
  await writeLookedAt(clock.now());
  return { kind: 'imported' };
}

function stepOfError(error: unknown): ImportStep {
  if (error instanceof SettingsFileError) return { kind: 'refused', fault: error.fault, where: error.where };
  return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
}
