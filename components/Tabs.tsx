import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useStrings } from '../hooks/use-strings';

export const TABS = ['upcoming', 'live', 'days', 'recordings'] as const;
export type Tab = (typeof TABS)[number];

const LABELS = {
  upcoming: 'tabUpcoming',
  live: 'tabLive',
  days: 'tabDays',
  recordings: 'tabRecordings',
} as const satisfies Readonly<Record<Tab, string>>;

interface Props {
  readonly selected: Tab;
  readonly liveCount: number;
  readonly onSelect: (tab: Tab) => void;
}

/** The four views of the popup, as tabs by the ARIA pattern: arrow keys move between them. */
export function Tabs({ selected, liveCount, onSelect }: Props): JSX.Element {
  const { text, language, direction } = useStrings();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = (steps[event.key] ?? 0) * (direction === 'rtl' ? -1 : 1);
    const tab = TABS[(TABS.indexOf(selected) + step + TABS.length) % TABS.length];
    if (step === 0 || tab === undefined) return;
    onSelect(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={list} onKeyDown={move}>
      {TABS.map((tab) => (
        <button
          type="button"
          role="tab"
          key={tab}
          id={`tab-${tab}`}
          aria-selected={tab === selected}
          aria-controls="panel"
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
        >
          {text(LABELS[tab])}
          {tab === 'live' && liveCount > 0 && (
            <span class="count-pill">{new Intl.NumberFormat(language).format(liveCount)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
