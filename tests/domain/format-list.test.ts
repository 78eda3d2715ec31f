import { expect, it } from 'vitest';
import { formatList } from '../../domain/format-list';

it('joins names as the language does', () => {
  expect(formatList([], 'en')).toBe('');
  expect(formatList(['UN Web TV'], 'en')).toBe('UN Web TV');
  expect(formatList(['UN Web TV', 'UN Journal'], 'en')).toBe('UN Web TV and UN Journal');
  expect(formatList(['UN Web TV', 'UN Journal'], 'ar')).toBe('UN Web TV وUN Journal');
});
