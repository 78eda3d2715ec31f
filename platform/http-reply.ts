import { DAY, type EpochMilliseconds, SECOND } from '../domain/time';

/** The head of a reply, whatever its status. */
export interface ReplyHead {
  /** The final address. */
  readonly url: string;
  readonly status: number;
  /** To be sent with the next request, so that an unchanged document is not sent again. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The server's clock (`Date`), in whole seconds; null where it says none. */
  readonly serverDate: EpochMilliseconds | null;
  /** This computer's clock when the head arrived. */
  readonly receivedAt: EpochMilliseconds;
  /** Milliseconds between sending the request and the head's arrival. */
  readonly roundTrip: number;
  /** Seconds that the reply has spent in a cache (`Age`): its `serverDate` is that old. */
  readonly age: number;
  /** How long the server asks to be left alone (`Retry-After`), in milliseconds from `receivedAt`, at most a day; null where it does not ask. */
  readonly retryAfter: number | null;
}

const LONGEST_RETRY_AFTER = DAY;

/** A validator is kept in storage: what is longer than any real one is not. */
const LONGEST_VALIDATOR = 256;

/** The head of a response that arrived at `receivedAt`, `roundTrip` milliseconds after it was asked for. */
export function toReplyHead(response: Response, receivedAt: EpochMilliseconds, roundTrip: number): ReplyHead {
  const { headers, url, status } = response;
  const serverDate = parseHttpDate(headers.get('date'));
  const etag = toValidator(headers.get('etag'));
  const lastModified = toValidator(headers.get('last-modified'));
  return {
    url,
    status,
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
    serverDate,
    receivedAt,
    roundTrip,
    age: parseSeconds(headers.get('age')) ?? 0,
    retryAfter: parseRetryAfter(headers.get('retry-after'), serverDate ?? receivedAt),
  };
}

/** RFC 9110, 10.2.3: seconds, or a date, which is the server's and is therefore measured by the server's clock. */
function parseRetryAfter(text: string | null, serverDate: EpochMilliseconds): number | null {
  const seconds = parseSeconds(text);
  const date = parseHttpDate(text);
  if (seconds === null && date === null) return null;
  const wait = seconds === null ? (date ?? serverDate) - serverDate : seconds * SECOND;
  return Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}

/** RFC 9110, 5.6.7: of its three forms the one that servers may still send. */
function parseHttpDate(text: string | null): EpochMilliseconds | null {
  if (text === null || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
    return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

function parseSeconds(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function toValidator(text: string | null): string | null {
  return text === null || text === '' || text.length > LONGEST_VALIDATOR ? null : text;
}
