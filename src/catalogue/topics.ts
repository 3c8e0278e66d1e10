import type { Topic } from '../model/topic.ts';
import { textsFrom, type TextPlace } from './data/place.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** A section with its part and document. */
export type SectionText = Required<TextPlace>;

/** A topic with the sections that name it; those of the newest document stand first. */
export interface CatalogueTopic extends Topic {
  sections: SectionText[];
}

/** A topic as a section's page names it. */
export interface TopicLink {
  name: string;
  href: string;
}

/** Gathers the sections of each topic, given the documents with the newest first. */
export function topicsOf(
  topics: readonly Topic[],
  documents: readonly CatalogueDocument[],
): Catalogue['topics'] {
  const named = documents
    .flatMap((document) => textsFrom({ document }))
    .filter(isSection)
    .flatMap((place) => place.section.record.topics.map((id) => ({ id, place })));
  const byTopic = Map.groupBy(named, ({ id }) => id);
  return new Map(
    topics.map((topic) => [
      topic.id,
      { ...topic, sections: (byTopic.get(topic.id) ?? []).map(({ place }) => place) },
    ]),
  );
}

function isSection(place: TextPlace): place is SectionText {
  return place.section !== undefined && place.part !== undefined;
}

/** Lists the topics that a section names, in the order of their file. */
export function topicLinks({ topics }: Catalogue, ids: readonly string[]): TopicLink[] {
  return [...topics.values()]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ name, href: links.topic(id) }));
}
