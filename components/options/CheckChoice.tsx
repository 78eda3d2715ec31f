import type { JSX } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  /** Called in the click itself, so that a permission can be asked for. */
  readonly onChoose: (isChecked: boolean) => void;
}

/** A choice that is on or off, and what it means below it. */
export function CheckChoice({ id, label, hint, isChecked, onChoose }: Props): JSX.Element {
  return (
    <div>
      <label class="choice">
        <input
          id={id}
          type="checkbox"
          checked={isChecked}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onClick={(event) => onChoose(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="hint beside-box" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
