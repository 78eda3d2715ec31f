import type { ComponentChildren, JSX } from 'preact';
import { agendaMoment } from '../../domain/agenda';
import type { ScheduleEntry } from '../../domain/schedule';
import { NowContext, useTicking } from '../../hooks/use-now';
import type { Clock } from '../../platform/clock';

interface Props {
  readonly clock: Clock;
  readonly entries: readonly ScheduleEntry[];
  readonly children: ComponentChildren;
}

/**
 * The time that the page shows: the last instant at which anything of it changed. Nothing here counts seconds, and two
 * hundred sessions that are rendered each second keep a page busy.
 */
export function Moment({ clock, entries, children }: Props): JSX.Element {
  const now = useTicking(clock.now);
  return <NowContext.Provider value={agendaMoment(entries, now)}>{children}</NowContext.Provider>;
}
