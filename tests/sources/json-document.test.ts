import { describe, expect, it } from 'vitest';
import { parseJson } from '../../sources/json-document';
import { DocumentError } from '../../sources/source';

const URL_OF_FILE = 'https://a.example/data.json';

describe('a JSON document', () => {
  it('is read, with a byte order mark or without', () => {
    expect(parseJson('{"a":[1]}', URL_OF_FILE)).toEqual({ a: [1] });
    expect(parseJson('\uFEFF7', URL_OF_FILE)).toBe(7);
  });

  it.each([
    ['', 'it is empty.'],
    [' \n', 'it is empty.'],
    ['{"a":[1', 'it begins with “{"a":[1”.'],
    ['<!DOCTYPE html>\n<html>', 'it begins with “<!DOCTYPE html> <html>”.'],
    [`<${'x'.repeat(999)}`, `it begins with “<${'x'.repeat(59)}”.`],
  ])('is not %j', (text, reason) => {
    expect(() => parseJson(text, URL_OF_FILE)).toThrow(DocumentError);
    expect(() => parseJson(text, URL_OF_FILE)).toThrow(
      `a.example/data.json is not a whole JSON document: ${reason}`,
    );
  });

  it('has at most 5 Mi characters', () => {
    const bound = 5 * 1024 * 1024;
    expect(parseJson(`7${' '.repeat(bound - 1)}`, URL_OF_FILE)).toBe(7);
    expect(() => parseJson(`7${' '.repeat(bound)}`, URL_OF_FILE)).toThrow(
      'is longer than 5242880 characters.',
    );
  });
});
