import type { JSX } from 'preact';

interface Props<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Value[];
  readonly labelOf: (option: Value) => string;
  readonly selected: Value;
  readonly onSelect: (option: Value) => void;
}

/** One choice out of a few, all of them in sight. */
export function RadioGroup<Value extends string>(props: Props<Value>): JSX.Element {
  const { name, legend, hint, options, labelOf, selected, onSelect } = props;
  return (
    <fieldset aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="choice" key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === selected}
            onChange={() => onSelect(option)}
          />
          <span>{labelOf(option)}</span>
        </label>
      ))}
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
