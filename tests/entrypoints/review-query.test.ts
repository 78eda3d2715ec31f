import { expect, it } from 'vitest';
import { toReviewQuery } from '../../entrypoints/review/query';

it.each([
  ['?captured=1f0e', { kind: 'captured', captureId: '1f0e' }],
  ['?fault=pdf', { kind: 'fault', fault: 'pdf' }],
  ['?fault=forbidden', { kind: 'fault', fault: 'forbidden' }],
  ['?fault=no-answer', { kind: 'fault', fault: 'no-answer' }],
  ['?again=page:1f0e-22', { kind: 'again', pageId: 'page:1f0e-22' }],
  ['?again=page%3A1f0e', { kind: 'again', pageId: 'page:1f0e' }],
  ['', { kind: 'paste' }],
  ['?fault=<b>', { kind: 'paste' }],
  ['?something=else', { kind: 'paste' }],
])('%s is read', (search, query) => {
  expect(toReviewQuery(search)).toEqual(query);
});
