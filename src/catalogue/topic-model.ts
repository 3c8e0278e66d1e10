import type { PartKind } from '../model/part.ts';
import type { Topic } from '../model/topic.ts';
import { countStatuses, type StatusCount } from './commitments/counts.ts';
import { ledgerRow, type LedgerRow } from './commitments/list.ts';
import { byYear } from './commitments/years.ts';
import { labelOf } from './contents.ts';
import { chromeOf, type Chrome } from './frame.ts';
import type { Catalogue } from './index.ts';
import { indicatorRow, type IndicatorRow } from './indicator-model.ts';
import { commitmentsAt, type Followed } from './ledger.ts';
import { links } from './links.ts';
import type { CatalogueTopic, SectionText } from './topics.ts';

/** A topic in the list. */
export interface TopicRow {
  topic: Topic;
  href: string;
  sections: number;
  documents: number;
  commitments: number;
}

/** Prepares the list of topics. */
export function topicListModel(catalogue: Catalogue): { chrome: Chrome; href: string; rows: TopicRow[] } {
  const rows = [...catalogue.topics.values()].map((topic): TopicRow => ({
    topic,
    href: links.topic(topic.id),
    sections: topic.sections.length,
    documents: new Set(topic.sections.map(({ document }) => document)).size,
    commitments: topic.sections.flatMap((place) => commitmentsAt(catalogue, place)).length,
  }));
  return { chrome: chromeOf(catalogue), href: links.topics, rows };
}

/** A section of a topic. */
export interface TopicSection {
  label: string | undefined;
  index: number;
  kind: PartKind;
  href: string;
  document: { title: string; href: string };
}

/** The promises of a topic for one year. */
export interface TopicYear {
  year: string;
  counts: StatusCount[];
  rows: LedgerRow[];
}

/** What a topic's page shows. */
export interface TopicModel {
  chrome: Chrome;
  /** The list of topics, and this page. */
  list: string;
  href: string;
  topic: Topic;
  /** By issuer, the newest first. */
  issuers: { name: string; href: string; sections: TopicSection[] }[];
  /** Indicators of which its sections give a value. */
  indicators: IndicatorRow[];
  /** Newest first. */
  years: TopicYear[];
}

/** Prepares a topic's page. */
export function topicModel(catalogue: Catalogue, topic: CatalogueTopic): TopicModel {
  return {
    chrome: chromeOf(catalogue),
    list: links.topics,
    href: links.topic(topic.id),
    topic,
    issuers: issuersOf(catalogue, topic),
    indicators: indicatorsOf(catalogue, topic),
    years: yearsOf(topic.sections.flatMap((place) => commitmentsAt(catalogue, place))),
  };
}

function issuersOf({ site }: Catalogue, { sections }: CatalogueTopic): TopicModel['issuers'] {
  return site.issuers.flatMap(({ id, name }) => {
    const own = sections.filter(({ document }) => document.issuer === id);
    return own.length === 0 ? [] : [{ name, href: links.issuer(id), sections: own.map(sectionLine) }];
  });
}

function sectionLine({ document, part, section }: SectionText): TopicSection {
  return {
    label: labelOf(section.record),
    index: section.section,
    kind: part.record.kind,
    href: links.section(section),
    document: { title: document.record.title, href: links.document(document) },
  };
}

function indicatorsOf(catalogue: Catalogue, { sections }: CatalogueTopic): IndicatorRow[] {
  const named = new Set(
    sections.flatMap(({ section }) => section.record.metrics.map(({ indicator }) => indicator)),
  );
  return [...catalogue.indicators.values()]
    .filter(({ id }) => named.has(id))
    .map((indicator) => indicatorRow(catalogue, indicator));
}

function yearsOf(followed: readonly Followed[]): TopicYear[] {
  return byYear(followed).map(([year, own]) => ({
    year,
    counts: countStatuses(own),
    rows: own.map(ledgerRow),
  }));
}
