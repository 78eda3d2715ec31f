import { expect, test } from 'vitest';
import { TOPIC_TEXT, topicText } from '../../components/options/topic-text';
import { OBSERVANCES } from '../../sources/observances';

test('every topic of the data has a name, and every name a topic', () => {
  const topics = new Set(OBSERVANCES.flatMap((observance) => observance.topics));
  expect(Object.keys(TOPIC_TEXT).sort()).toEqual([...topics].sort());
});

test('no two topics share a name', () => {
  expect(new Set(Object.values(TOPIC_TEXT)).size).toBe(Object.keys(TOPIC_TEXT).length);
});

test('a topic that newer data brings is “other”', () => {
  expect(topicText('human-rights')).toBe('topicHumanRights');
  expect(topicText('outer-planets')).toBe('topicOther');
  expect(topicText('constructor')).toBe('topicOther');
});
