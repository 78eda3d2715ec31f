import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface ComboboxOptions {
  /** Of the input; the ids of list and options are made from it. */
  readonly id: string;
  /** What the options are, for screen readers. */
  readonly label: string;
  /** What is typed; null while the list is closed. */
  readonly query: string | null;
  readonly setQuery: (query: string | null) => void;
  /** What the input shows while the list is closed. */
  readonly closedText: string;
  /** How many options the query leaves. */
  readonly count: number;
  /** The place of the present choice among them, or −1. */
  readonly selectedIndex: number;
  readonly onChoose: (index: number) => void;
}

/** What to spread on the elements of the combobox. */
export interface Combobox {
  readonly input: JSX.IntrinsicElements['input'];
  readonly list: JSX.IntrinsicElements['div'];
  readonly optionAt: (index: number) => JSX.IntrinsicElements['div'];
  /** For the options under the heading of that id. The keys pass over headings. */
  readonly groupUnder: (headingId: string) => JSX.IntrinsicElements['div'];
}

/**
 * The behaviour of an editable combobox with a list by the ARIA pattern: the arrow keys walk through the options,
 * round at both ends, Enter chooses, Escape and leaving close; the focus stays in the input throughout. It opens
 * by a click, an arrow key or by typing, on the present choice, and while something is typed on the first option.
 */
export function useCombobox(props: ComboboxOptions): Combobox {
  const { id, label, query, setQuery, closedText, count, selectedIndex, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const isOpen = query !== null;
  const isListed = isOpen && count > 0;
  const active = moved ?? (query === '' ? Math.max(0, selectedIndex) : 0);

  const show = (typed: string | null): void => {
    setQuery(typed);
    setMoved(null);
  };
  const choose = (index: number): void => {
    show(null);
    onChoose(index);
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined && !isOpen) show('');
    else if (step !== undefined && isListed) setMoved((active + step + count) % count);
    else if (event.key === 'Enter' && isListed) choose(active);
    else if (event.key === 'Escape' && isOpen) show(null);
    else return;
    event.preventDefault();
  };

  useSelectedText(input, isOpen, closedText);
  useOptionInView(list, isListed ? `${id}-option-${active}` : null, moved === null);
  return {
    input: {
      ref: input,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isListed,
      'aria-controls': isListed ? `${id}-options` : undefined,
      'aria-activedescendant': isListed ? `${id}-option-${active}` : undefined,
      onKeyDown: press,
      onClick: () => isOpen || show(''),
      onBlur: () => show(null),
      // Typed into the closed text, what was typed counts alone.
      onInput: ({ currentTarget: { value } }) => show(isOpen ? value : value.replace(closedText, '')),
    },
    list: {
      ref: list,
      id: `${id}-options`,
      role: 'listbox',
      'aria-label': label,
      // The focus stays in the input, or its blur would close the list before the click.
      onMouseDown: (event) => event.preventDefault(),
    },
    optionAt: (index) => ({
      id: `${id}-option-${index}`,
      role: 'option',
      'aria-selected': index === selectedIndex,
      'data-active': index === active,
      onClick: () => choose(index),
    }),
    groupUnder: (headingId) => ({ role: 'group', 'aria-labelledby': headingId }),
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Selects the closed text, also when it changes, so that typing replaces it. */
function useSelectedText(
  input: RefObject<HTMLInputElement | null>,
  isOpen: boolean,
  closedText: string,
): void {
  // A new text has lost the selection of the old one.
  useEffect(() => {
    if (!isOpen && document.activeElement === input.current) input.current?.select();
  }, [input, isOpen, closedText]);
}

/** Scrolls the list to the active option: to its middle as it opens, then as far as needed. */
function useOptionInView(
  list: RefObject<HTMLDivElement | null>,
  optionId: string | null,
  isFresh: boolean,
): void {
  useEffect(() => {
    const option = optionId === null ? null : document.getElementById(optionId);
    if (option === null || list.current === null) return;
    if (isFresh) list.current.scrollTop = option.offsetTop - list.current.clientHeight / 2;
    else option.scrollIntoView({ block: 'nearest' });
  }, [list, optionId, isFresh]);
}
