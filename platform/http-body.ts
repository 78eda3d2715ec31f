/** The body is larger than was asked for. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** How far into a document its own word for its encoding is looked for (WHATWG HTML, "prescan a byte stream"). */
const PRESCAN_LENGTH = 1024;

/**
 * The body as text, read as a stream so that no more than `maxBytes` are ever held, whatever the length announced
 * or the compression. Undecodable bytes become U+FFFD.
 * @throws BodyTooLargeError after `maxBytes`, with the rest unread; the stream's own error where it breaks off.
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const bytes = await readBytes(response.body, maxBytes);
  return new TextDecoder(encodingOf(bytes, response.headers.get('content-type'))).decode(bytes);
}

async function readBytes(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatenate(chunks, length);
    length += value.byteLength;
    if (length > maxBytes) throw new BodyTooLargeError();
    chunks.push(value);
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** In the order of the WHATWG Encoding and HTML standards: byte order mark, header, `<meta>`, and UTF-8 where none speaks. */
function encodingOf(bytes: Uint8Array, contentType: string | null): string {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_LENGTH));
  const labels = [byteOrderMark(opening), charsetIn(contentType ?? ''), charsetIn(metaTags(opening))];
  return labels.find((label) => label !== null && isEncoding(label)) ?? 'utf-8';
}

function byteOrderMark(opening: string): string | null {
  if (opening.startsWith('ï»¿')) return 'utf-8';
  if (opening.startsWith('ÿþ')) return 'utf-16le';
  return opening.startsWith('þÿ') ? 'utf-16be' : null;
}

function metaTags(opening: string): string {
  return (opening.match(/<meta\s[^<>]*/gi) ?? []).join(' ');
}

function charsetIn(text: string): string | null {
  return /\bcharset\s*=\s*["']?([\w.:-]{1,40})/i.exec(text)?.[1] ?? null;
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
