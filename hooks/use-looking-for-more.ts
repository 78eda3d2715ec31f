import { useEffect, useState } from 'preact/hooks';
import type { ScheduleEntry } from '../domain/schedule';
import { SECOND } from '../domain/time';
import { useActions } from './use-actions';

/** So long an answer is waited for; one that comes later is shown all the same. */
const LONGEST_WAIT = 15 * SECOND;

/**
 * Asks once for more about the session than its list says, and tells whether an answer is still to be expected.
 * False where its sources have nothing more, or it was read already.
 */
export function useLookingForMore(entry: ScheduleEntry): boolean {
  const { uid, details } = entry;
  const { askForMore } = useActions();
  const [isAsked, setAsked] = useState(false);
  const isKnown = details !== undefined;
  useEffect(() => {
    if (isKnown) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askForMore(entry).then((isToBeExpected) => {
      if (isGone || !isToBeExpected) return;
      setAsked(true);
      timer = setTimeout(() => setAsked(false), LONGEST_WAIT);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // The actions are made anew with each change of what is stored; asking again is not wanted then.
  }, [uid, isKnown]);
  return isAsked && !isKnown;
}
