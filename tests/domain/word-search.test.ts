import { expect, test } from 'vitest';
import { searchByWords, toWords } from '../../domain/word-search';

test.each([
  ['Côte d’Ivoire', ['cote', 'd', 'ivoire']],
  ['America/New_York', ['america', 'new', 'york']],
  ['İSTANBUL', ['istanbul']],
  ['المَملكة إ', ['المملكه', 'ا']],
  ['مستشفى', ['مستشفي']],
  ['Ｔｏｋｙｏ ٢٠٢٦', ['tokyo', '2026']],
  ['water water', ['water']],
  ['世界水日', ['世界水日']],
  ['—', []],
  ['', []],
])('the words of “%s”', (text, words) => {
  expect(toWords(text)).toEqual(words);
});

const NAMES = ['World Water Day', 'World Oceans Day', 'Underwater Heritage', 'يوم السلام', '世界水日'];
const items = NAMES.map((name) => ({ name, words: toWords(name) }));

test.each([
  ['water', ['World Water Day']],
  ['wat wor', ['World Water Day']],
  ['derwat', ['Underwater Heritage']],
  ['سلام', ['يوم السلام']],
  ['水', ['世界水日']],
  ['world day', ['World Water Day', 'World Oceans Day']],
  ['worldwater', ['World Water Day']],
  ['oceansd', ['World Oceans Day']],
  ['waterworld', []],
  ['water oceans', []],
  ['', NAMES],
])('“%s” finds', (query, found) => {
  expect(searchByWords(items, query).map(({ name }) => name)).toEqual(found);
});
