/** What a link of a session leads to. */
export type LinkKind = 'live' | 'recording' | 'register' | 'join' | 'info';

export interface Link {
  readonly kind: LinkKind;
  /** Absolute https address. */
  readonly href: string;
}
