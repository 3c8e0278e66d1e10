import { nearest } from '../../mdx/record.ts';
import { inEachEntry, type Rule } from '../rule.ts';

/** Every topic that a section names is defined in `topics.yaml`. */
export const topicUnknown: Rule = (document) =>
  inEachEntry(document, ({ record, located }, findings) => {
    if (!('topics' in record)) return;
    record.topics.forEach((topic, index) => {
      if (!document.topics.has(topic))
        findings.add(
          'topic-unknown',
          located.placeOf(['topics', index]),
          topic,
          nearest(topic, document.topics.keys()),
        );
    });
  });
