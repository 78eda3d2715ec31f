import type { JSX } from 'preact';

const PATHS = {
  bell: (
    <path
      d="M4 11V7a4 4 0 0 1 8 0v4l1.2 1.6H2.8zM6.6 14.4h2.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  chevron: <path d="M4 6l4 4 4-4" stroke-linecap="round" stroke-linejoin="round" />,
  clock: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.6V8l2.4 1.6" stroke-linecap="round" />,
  page: (
    <path
      d="M3.5 1.8h6l3 3v9.4h-9zM5.8 6h2M5.8 8.5h4.4M5.8 11h4.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  play: <path d="M4.5 2.8v10.4L13 8z" fill="currentColor" stroke="none" />,
  search: <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14" stroke-linecap="round" />,
  settings: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path
        d="M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4"
        stroke-linecap="round"
      />
    </>
  ),
  star: (
    <path d="M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z" stroke-linejoin="round" />
  ),
  calendar: (
    <path
      d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  ),
  offline: (
    <path
      d="M1.6 6.2a9.5 9.5 0 0 1 12.8 0M4 8.9a6 6 0 0 1 8 0M6.3 11.5a2.6 2.6 0 0 1 3.4 0M2.5 14 13.5 2"
      stroke-linecap="round"
    />
  ),
  zones: (
    <path
      d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM1.8 8h12.4M8 1.8c2 1.8 2.7 3.9 2.7 6.2S10 12.4 8 14.2C6 12.4 5.3 10.3 5.3 8S6 3.6 8 1.8z"
      stroke-linejoin="round"
    />
  ),
  warning: (
    <path d="M8 2.2 14.2 13H1.8zM8 6.4v3.2M8 11.2v.4" stroke-linecap="round" stroke-linejoin="round" />
  ),
} as const satisfies Readonly<Record<string, JSX.Element>>;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name, size = 14 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}
