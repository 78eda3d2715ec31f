import type { EpochMilliseconds } from './time';

/** What has changed of a session between two readings, as far as users want to hear of it. */
export type SessionChange = { readonly at: EpochMilliseconds } & (
  | { readonly kind: 'new' }
  | {
      readonly kind: 'moved';
      /** Null where no clock time was stated. */
      readonly from: EpochMilliseconds | null;
      readonly to: EpochMilliseconds | null;
    }
  | { readonly kind: 'retitled'; readonly from: string; readonly to: string }
  | { readonly kind: 'cancelled' | 'postponed' | 'restored' }
  | { readonly kind: 'link-appeared' | 'recording-appeared' }
);
