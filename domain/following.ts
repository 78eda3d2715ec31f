import type { Arm, Choices } from './arm';
import { PAGE_KIND } from './page-source';
import { followsObservance, type Preferences } from './preferences';
import type { Session } from './session';

/** Whether the user follows the observance or the body the session belongs to, or took it off a page. */
export function isFollowed(session: Session, preferences: Preferences): boolean {
  if (session.source.kind === PAGE_KIND) return true;
  if (session.observanceId !== null && followsObservance(preferences, session.observanceId)) return true;
  return session.category !== undefined && preferences.followedBodies.includes(session.category);
}

/** Whether the start of the session is to be announced: by the user's word on it, else because it is armed or followed. */
export function isReminded(session: Session, preferences: Preferences, choices: Choices): boolean {
  return (
    choices.reminders.get(session.uid) ?? (choices.arms.has(session.uid) || isFollowed(session, preferences))
  );
}

/** Whether this computer is the one to open what was armed. */
export function opensHere(arm: Arm, preferences: Preferences, deviceId: string): boolean {
  return preferences.openOn === 'all-computers' || arm.deviceId === deviceId;
}

/** Whether the session is to open by itself on this computer: it is armed, or followed where the user chose that. */
export function isToOpen(
  session: Session,
  preferences: Preferences,
  choices: Choices,
  deviceId: string,
): boolean {
  if (preferences.opening === 'never') return false;
  const arm = choices.arms.get(session.uid);
  if (arm !== undefined) return opensHere(arm, preferences, deviceId);
  return (
    preferences.opening === 'followed' &&
    isFollowed(session, preferences) &&
    choices.reminders.get(session.uid) !== false
  );
}
