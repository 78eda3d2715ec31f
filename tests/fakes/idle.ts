import { createEvent, type FakeEvent } from './event';

type State = 'active' | 'idle' | 'locked';

/** `browser.idle`: whether someone is there. */
export interface FakeIdle {
  queryState(seconds: number): Promise<State>;
  setDetectionInterval(seconds: number): void;
  readonly onStateChanged: FakeEvent<[State]>;
  /** The user goes, or comes back. */
  become(state: State): void;
}

/** A computer with someone before it. */
export function createIdle(): FakeIdle {
  const onStateChanged = createEvent<[State]>();
  let present: State = 'active';
  return {
    queryState: async () => present,
    setDetectionInterval: () => undefined,
    onStateChanged,
    become: (state) => {
      present = state;
      onStateChanged.fire(state);
    },
  };
}
