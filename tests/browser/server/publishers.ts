/** Documents of publishers, in the shapes of the real ones, about sessions at any instant. */

/** A session that a publisher announces. */
export interface Announced {
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  /** Two hours after the start, unless said otherwise. */
  readonly end?: Date;
}

const HOUR = 3_600_000;

function endOf({ start, end }: Announced): Date {
  return end ?? new Date(start.getTime() + 2 * HOUR);
}

/** `2026-11-24` and `10:00:00` on the clocks of the zone. */
export function wallTime(instant: Date, timeZone: string): { readonly date: string; readonly time: string } {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(instant);
  return { date, time };
}

/** A meeting in the UN Journal. */
export interface JournalMeeting extends Announced {
  readonly body: string;
  readonly room: string;
  /** `1_xxxxxxxx` */
  readonly webcast?: string;
  readonly isClosed?: boolean;
  readonly isCancelled?: boolean;
}

/** A day of the UN Journal of a duty station in `timeZone`, with the meetings that start on it. */
export function journalDay(date: string, timeZone: string, meetings: readonly JournalMeeting[]): string {
  const ofDay = meetings.filter(({ start }) => wallTime(start, timeZone).date === date);
  const groups = ofDay.map((meeting) => ({
    groupNameTitle: meeting.body,
    name: { en: meeting.body },
    sessions: [
      { name: { en: meeting.body }, session: { en: '' }, meetings: [journalMeeting(meeting, timeZone)] },
    ],
  }));
  return JSON.stringify({ issueDate: `${date}T00:00:00`, groups });
}

function journalMeeting(meeting: JournalMeeting, timeZone: string): object {
  const from = wallTime(meeting.start, timeZone);
  const to = wallTime(endOf(meeting), timeZone);
  return {
    id: meeting.id,
    startDate: `${from.date}T${from.time}`,
    endDate: `${to.date}T${to.time}`,
    timeFrom: from.time.slice(0, 5),
    timeTo: to.time.slice(0, 5),
    isFollowedBy: false,
    isClosed: meeting.isClosed ?? false,
    isCancelled: meeting.isCancelled ?? false,
    meetingNumber: { en: '' },
    title: { en: `<p>${meeting.title}</p>` },
    session: { en: '' },
    organization: { en: meeting.body },
    rooms: [{ value: meeting.room }],
    webcastLink: meeting.webcast ?? null,
    paperSmartLink: null,
  };
}

/** The export of a category of an Indico. */
export function indicoCategory(events: readonly Announced[]): string {
  const timeZone = 'Europe/Zurich';
  const stated = (instant: Date) => ({ ...wallTime(instant, timeZone), tz: timeZone });
  return JSON.stringify({
    count: events.length,
    _type: 'HTTPAPIResult',
    complete: true,
    url: 'https://indico.un.org/export/categ/12.json',
    ts: 0,
    results: events.map((event) => ({
      _type: 'Conference',
      id: event.id,
      title: event.title,
      description: '<p>With a word of welcome.</p>',
      url: `https://indico.un.org/event/${event.id}/`,
      type: 'meeting',
      startDate: stated(event.start),
      endDate: stated(endOf(event)),
      timezone: timeZone,
      room: '',
      roomFullname: 'Room of the examples',
      location: 'Palais des Nations',
      address: '',
      category: 'Examples',
      categoryId: 12,
      keywords: [],
      material: [],
      folders: [],
      occurrences: [],
    })),
  });
}

/** The data of The Events Calendar of a WordPress site. */
export function eventsCalendarPage(events: readonly Announced[]): string {
  const timeZone = 'America/New_York';
  const written = (instant: Date, zone: string) => {
    const { date, time } = wallTime(instant, zone);
    return `${date} ${time}`;
  };
  return JSON.stringify({
    events: events.map((event) => ({
      id: Number(event.id),
      status: 'publish',
      title: event.title,
      description: '',
      excerpt: '',
      url: `https://www.un.org/pga/81/event/${event.id}/`,
      website: '',
      all_day: false,
      start_date: written(event.start, timeZone),
      end_date: written(endOf(event), timeZone),
      utc_start_date: written(event.start, 'UTC'),
      utc_end_date: written(endOf(event), 'UTC'),
      timezone: timeZone,
      timezone_abbr: 'EST',
      image: false,
      categories: [],
      tags: [],
      venue: [],
      organizer: [],
    })),
    rest_url: 'https://www.un.org/pga/81/wp-json/tribe/events/v1/events/',
    total: events.length,
    total_pages: 1,
  });
}

/** An event of a calendar file; `sequence` rises when it is changed. */
export interface CalendarEvent extends Announced {
  readonly sequence?: number;
  readonly url?: string;
}

/** A calendar file. */
export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    `UID:${event.id}`,
    'DTSTAMP:20261101T000000Z',
    `SEQUENCE:${event.sequence ?? 0}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(endOf(event))}`,
    `SUMMARY:${event.title}`,
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//EN',
    `X-WR-CALNAME:${name}`,
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** A session feed. */
export function sessionFeed(name: string, sessions: readonly Announced[]): string {
  return JSON.stringify({
    version: 1,
    name,
    timeZone: 'Africa/Nairobi',
    sessions: sessions.map((session) => ({
      id: session.id,
      title: session.title,
      start: session.start.toISOString(),
      end: endOf(session).toISOString(),
    })),
  });
}
