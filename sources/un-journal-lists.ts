import { array, object, optional, safeParse, unknown } from 'valibot';
import { DocumentError } from './source';
import type { JournalSchemas } from './un-journal-format';
import type { ListedMeeting } from './un-journal-meeting';

/** The meetings of a day, in the order of the document. */
export interface MeetingLists {
  readonly meetings: readonly ListedMeeting[];
  readonly problems: readonly string[];
}

/** Of the lists at each level; a fifth of it is usual. */
const MOST_LISTS = 200;

const Part = optional(unknown());

/** The day of official meetings holds the groups itself; the day of all meetings holds them in these parts. */
const DaySchema = object({
  groups: Part,
  specialGroups: Part,
  officialMeetings: Part,
  informalMeetings: Part,
  informalConsultations: Part,
  otherMeetings: Part,
});

const ListSchema = array(unknown());

/**
 * The meetings in a document of the Journal for one day, official ones or all.
 *
 * @throws DocumentError for a document without a single list of groups.
 */
export function listMeetings(value: unknown, url: string, schemas: JournalSchemas): MeetingLists {
  const lists = groupListsIn(value);
  if (lists.length === 0) throw new DocumentError(`${url} is not a day of the UN Journal.`);
  const meetings: ListedMeeting[] = [];
  const problems: string[] = [];
  const groups = lists.flat();
  if (groups.length > MOST_LISTS)
    problems.push(`${url} has more than ${MOST_LISTS} groups; the rest is left out.`);
  for (const [index, group] of groups.slice(0, MOST_LISTS).entries()) {
    const parsed = safeParse(schemas.group, group);
    if (!parsed.success) {
      problems.push(`${url}: group ${index + 1} cannot be read and is left out.`);
      continue;
    }
    const { name, groupNameTitle, sessions } = parsed.output;
    if (sessions.length > MOST_LISTS)
      problems.push(`${url}: group ${index + 1} has more than ${MOST_LISTS} lists; the rest is left out.`);
    for (const list of sessions.slice(0, MOST_LISTS)) {
      const read = safeParse(schemas.meetingList, list);
      if (!read.success) problems.push(`${url}: a list of meetings in group ${index + 1} cannot be read.`);
      else {
        const listName = read.output.name || name || groupNameTitle;
        const listSession = read.output.session;
        for (const meeting of read.output.meetings) meetings.push({ meeting, listName, listSession });
      }
    }
  }
  return { meetings, problems };
}

function groupListsIn(value: unknown): readonly (readonly unknown[])[] {
  const day = safeParse(DaySchema, value);
  if (!day.success) return [];
  const { groups, specialGroups, ...parts } = day.output;
  const inParts = Object.values(parts).flatMap((part) => {
    const nested = safeParse(DaySchema, part);
    return nested.success ? [part, nested.output.groups, nested.output.specialGroups] : [part];
  });
  return [groups, specialGroups, ...inParts].flatMap((list) => {
    const parsed = safeParse(ListSchema, list);
    return parsed.success ? [parsed.output] : [];
  });
}
