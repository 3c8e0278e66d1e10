import type { ProseToken } from '../model/prose.ts';
import { chartsIn } from './charts.ts';
import { commitmentCards, type CommitmentCards } from './commitments/cards.ts';
import { contentsOf, labelOf, type ContentsPart } from './contents.ts';
import { counterpartsOf, type Counterpart } from './counterparts.ts';
import { chromeOf, headingOf, headOf, partCrumbs, type Chrome, type Crumb } from './frame.ts';
import type { Catalogue, CatalogueDocument, CataloguePart } from './index.ts';
import { links, type BesideLinks } from './links.ts';
import { topicLinks, type TopicLink } from './topics.ts';
import { shownMetrics, type ShownMetric } from './values.ts';

/** What a section page shows. */
export interface SectionModel {
  chrome: Chrome;
  crumbs: Crumb[];
  document: ReturnType<typeof headOf>;
  beside: BesideLinks;
  heading: string | undefined;
  index: number;
  prose: ProseToken[];
  metrics: ShownMetric[];
  promises: CommitmentCards;
  inlineCharts: ReturnType<typeof chartsIn>;
  contents: ContentsPart[];
  counterparts: Counterpart[];
  topics: TopicLink[];
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

export interface Neighbour {
  label: string | undefined;
  index: number;
  href: string;
}

/** Prepares a section's page. */
export function sectionModel(
  catalogue: Catalogue,
  document: CatalogueDocument,
  part: CataloguePart,
  section: CataloguePart['sections'][number],
): SectionModel {
  const all = document.parts.flatMap(({ sections }) => sections);
  const index = all.indexOf(section);
  return {
    chrome: chromeOf(catalogue),
    crumbs: [
      ...partCrumbs(document, part),
      { label: labelOf(section.record), index: section.section, href: links.section(section) },
    ],
    document: headOf(document),
    beside: links.beside(links.section(section)),
    heading: headingOf(section.record),
    index: section.section,
    prose: section.prose,
    metrics: shownMetrics(catalogue, section.record.metrics),
    promises: commitmentCards(catalogue, { document, part, section }),
    inlineCharts: chartsIn(section.prose, catalogue, document.issuer),
    contents: contentsOf(document, { part: part.part, section: section.section }),
    counterparts: counterpartsOf(catalogue, { document, part, section }),
    topics: topicLinks(catalogue, section.record.topics),
    previous: neighbour(all[index - 1]),
    next: neighbour(all[index + 1]),
  };
}

function neighbour(section: CataloguePart['sections'][number] | undefined): Neighbour | undefined {
  return section && { label: labelOf(section.record), index: section.section, href: links.section(section) };
}
