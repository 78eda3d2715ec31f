/** Reads JSON of ours without a schema library, where it must be quick on a page that has just been opened. */

export type Fields = Readonly<Record<string, unknown>>;

/** From what a field holds, undefined where it is missing, to what it means; throws a RangeError that says why not. */
export type Parse<Value> = (value: unknown) => Value;

/** The value of a field, parsed; where that fails, a RangeError that names the field. */
export type ReadField = <Value>(field: string, parse: Parse<Value>) => Value;

/** A reader of the fields of one object. */
export function readerOf(fields: Fields): ReadField {
  return (field, parse) => {
    try {
      return parse(fields[field]);
    } catch (error) {
      throw new RangeError(`field ${field}: ${messageOf(error)}`);
    }
  };
}

/** The fields of a JSON object; throws for anything else, lists included. */
export function parseFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notA('an object', value);
  return value as Fields;
}

/** A text that is neither empty nor begins or ends with a space. */
export function parseText(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.trim() !== value) throw notA('a text', value);
  return value;
}

/** An absolute https address. */
export function parseHttpsAddress(value: unknown): string {
  const address = parseText(value);
  if (!address.startsWith('https://') || !URL.canParse(address)) throw notA('an https address', value);
  return address;
}

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number): Parse<number> {
  return (value) => {
    if (typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most) return value;
    throw notA(`a whole number from ${least} to ${most}`, value);
  };
}

/** One of the words. */
export function oneOf<Word extends string>(words: readonly Word[]): Parse<Word> {
  return (value) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new RangeError(`not one of ${words.join(', ')}: ${quote(value)}`);
    return word;
  };
}

/** A list of such values; a missing one is empty. */
export function listOf<Value>(parse: Parse<Value>): Parse<readonly Value[]> {
  return (value) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw notA('a list', value);
    return value.map((item: unknown) => parse(item));
  };
}

/** Such a value, or null where the field is missing. */
export function absentOr<Value>(parse: Parse<Value>): Parse<Value | null> {
  return (value) => (value === undefined ? null : parse(value));
}

/** Such a value, or a null that is written out: a field that was forgotten is not taken for one. */
export function nullOr<Value>(parse: Parse<Value>): Parse<Value | null> {
  return (value) => (value === null ? null : parse(value));
}

/** The words of what was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The value as a message may repeat it: it can be of any length. */
export function quote(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}

function notA(kind: string, value: unknown): RangeError {
  return new RangeError(`not ${kind}: ${quote(value)}`);
}
