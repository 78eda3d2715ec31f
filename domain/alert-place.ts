/** A system, as far as it decides what may hide notifications. */
export type SystemName = 'windows' | 'macos' | 'linux' | 'chromeos' | 'other';

/** Where alerts are to be seen. */
export interface AlertPlace {
  readonly system: SystemName;
  readonly browser: 'chromium' | 'firefox';
  /** Whether the browser says that it shows none of Gavel; false as well where it does not tell, as Firefox. */
  readonly areTurnedOff: boolean;
}
