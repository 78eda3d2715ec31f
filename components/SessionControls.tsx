import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { sureStartOf } from '../domain/certainty';
import { formatClockTime } from '../domain/format';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { Icon } from './Icon';

interface Props {
  readonly row: AgendaRow;
  /** Whether the controls say in words what they do, or leave it to their labels. */
  readonly inWords?: boolean;
}

/** The two controls of an upcoming session: remind, and open at start. Neither is offered where the start is not sure. */
export function SessionControls({ row, inWords = false }: Props): JSX.Element | null {
  const { toggleArm, toggleReminder } = useActions();
  const { text, format } = useStrings();
  const { session } = row.entry;
  const start = sureStartOf(session);
  if (start === null || session.access === 'closed') return null;
  const remind = text('remind');
  // What is armed but will not open must not be promised; its note says why.
  const isPromised = row.isArmed && row.foreseen?.opening.effect === 'open';
  const open = isPromised ? text('opensAt', { time: formatClockTime(start, format) }) : text('openAtStart');
  const control = (
    action: string,
    label: string,
    icon: 'bell' | 'play',
    isPressed: boolean,
    press: () => void,
  ): JSX.Element => (
    <button
      type="button"
      class={inWords ? 'button' : 'control'}
      data-action={action}
      aria-pressed={isPressed}
      aria-label={inWords ? undefined : text('labelOf', { label, subject: session.title })}
      title={label}
      onClick={press}
    >
      <Icon name={icon} />
      {inWords && <span>{label}</span>}
    </button>
  );
  const remindControl = control('remind', remind, 'bell', row.isReminded, () => toggleReminder(row));
  const openControl = control('open', open, 'play', row.isArmed, () => toggleArm(row));
  return (
    <div class={inWords ? 'actions' : 'controls'}>
      {inWords ? [openControl, remindControl] : [remindControl, openControl]}
    </div>
  );
}
