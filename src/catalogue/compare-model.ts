import { compareParts, type ComparedGroup } from '../history/comparison.ts';
import { commitmentKey } from '../model/address.ts';
import type { Metric } from '../model/metric.ts';
import { showMetric, type ShownValue } from '../model/shown-value.ts';
import type { Status } from '../model/status.ts';
import { comparableParts, type ComparablePart } from './comparable.ts';
import { shownUnit, type ShownUnit } from './compare-unit.ts';
import { labelOf } from './contents.ts';
import { chromeOf, documentCrumbs, headOf, type Chrome, type Crumb } from './frame.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** One of the two documents. */
export interface ComparedDocument {
  title: string;
  href: string;
  period: string | undefined;
  draft: boolean;
}

/** A value of one side, with its sentence. */
export interface ShownTarget {
  value: ShownValue;
  period: string;
  href: string;
}

/** A target of which the two documents give different values. */
export interface ChangedTarget {
  label: string;
  /** The indicator's page, where it has one. */
  href: string | undefined;
  before: ShownTarget;
  after: ShownTarget;
}

/** Parts of one kind, compared. */
export interface ShownGroup {
  /** Anchor on the page. */
  id: string;
  kind: ComparablePart['kind'];
  /** Headings of the parts, as links. */
  before: { label: string | undefined; href: string }[];
  after: { label: string | undefined; href: string }[];
  counts: ComparedGroup<ComparablePart>['counts'];
  changedTargets: number;
  units: ShownUnit[];
}

/** What the page that compares two documents shows. */
export interface CompareModel {
  chrome: Chrome;
  crumbs: Crumb[];
  href: string;
  before: ComparedDocument;
  after: ComparedDocument;
  groups: ShownGroup[];
  targets: ChangedTarget[];
  /** Promises of the older document that the newer one does not continue. */
  dropped: { text: string; href: string; status: Status | undefined }[];
}

/** Prepares the page that compares a document with an older one. */
export function compareModel(
  catalogue: Catalogue,
  document: CatalogueDocument,
  other: CatalogueDocument,
): CompareModel {
  const groups = compareParts(comparableParts(other), comparableParts(document));
  return {
    chrome: chromeOf(catalogue),
    crumbs: documentCrumbs(document),
    href: links.compare(document, other),
    before: comparedDocument(other),
    after: comparedDocument(document),
    groups: groups.map(shownGroup),
    targets: groups.flatMap(({ targets }) => targets).map((target) => changedTarget(catalogue, target)),
    dropped: groups.flatMap(({ dropped }) =>
      dropped.map(({ page, record }) => {
        const key = commitmentKey(page, record.id);
        const status = catalogue.ledger.commitments.get(key)?.judgement.status;
        return { text: record.text, href: links.commitment(key), status };
      }),
    ),
  };
}

function comparedDocument(document: CatalogueDocument): ComparedDocument {
  const { title, href, draft } = headOf(document);
  return { title, href, draft, period: document.record.period };
}

function shownGroup(group: ComparedGroup<ComparablePart>, index: number): ShownGroup {
  const { kind, before, after, counts, targets, units } = group;
  return {
    // A unit of a part `other` has the anchor `other-1`.
    id: kind === 'other' ? `other-part-${index}` : kind,
    kind,
    before: before.map(partLine),
    after: after.map(partLine),
    counts,
    changedTargets: targets.length,
    units: units.map(shownUnit),
  };
}

function partLine({ document, part }: ComparablePart): ShownGroup['before'][number] {
  return part === undefined
    ? { label: undefined, href: links.document(document) }
    : { label: labelOf(part.record), href: links.part(part) };
}

function changedTarget(
  { indicators }: Catalogue,
  { before, after }: ComparedGroup<ComparablePart>['targets'][number],
): ChangedTarget {
  const indicator = indicators.get(after.record.indicator ?? before.record.indicator ?? '');
  return {
    label: indicator?.name ?? after.record.label,
    href: indicator && links.indicator(indicator.id),
    before: shownTarget(before),
    after: shownTarget(after),
  };
}

function shownTarget({ page, record }: { page: string; record: Metric }): ShownTarget {
  return { value: showMetric(record), period: record.period, href: `${links.page(page)}#${record.at}` };
}
