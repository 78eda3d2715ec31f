import { describe, expect, it } from 'vitest';
import { isMarkup } from '../../../sources/page/markup';

describe('markup', () => {
  it.each(['<p>Hello</p>', 'text and <a href="https://example.org/">a link</a>', '<!DOCTYPE html><title>'])(
    'is seen in %s',
    (text) => {
      expect(isMarkup(text)).toBe(true);
    },
  );

  it.each(['9 < 10 and 11 > 10', 'Write to <someone@example.org>', 'plain', 'x <3 y'])(
    'is not seen in %s',
    (text) => {
      expect(isMarkup(text)).toBe(false);
    },
  );
});
