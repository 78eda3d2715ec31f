/** A session as a page marks it up, by schema.org or hCalendar, before its times are read. */
export interface MarkedEvent {
  readonly name: string;
  /** As they are stated: ISO 8601, with or without a time and an offset. */
  readonly start: string;
  readonly end: string;
  /** `https://schema.org/EventCancelled`, `CANCELLED`; empty where none is stated. */
  readonly status: string;
  /** Name and address of the place. */
  readonly place: string;
  readonly links: readonly MarkedLink[];
}

/** An address, and words that say what it is. */
export interface MarkedLink {
  readonly href: string;
  readonly words: string;
}

/** The types of schema.org that are sessions. Deliveries, sales and releases are none. */
export function isEventType(type: string): boolean {
  const name = type.slice(0, 200).replace(/^.*[/#:]/s, '');
  if (/^(?:Delivery|Sale|Publication|OnDemand)Event$/.test(name)) return false;
  return (
    /^[A-Z]?\w{0,40}Event$/.test(name) || /^(?:EventSeries|Festival|Hackathon|CourseInstance)$/.test(name)
  );
}

/** Whether the event stands for the broadcast of another. */
export function isBroadcastType(type: string): boolean {
  return /(?:^|[/#:])BroadcastEvent$/.test(type.slice(0, 200));
}
