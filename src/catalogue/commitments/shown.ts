import type { DeclaredStatus } from '../../model/commitment.ts';
import { showMetric, type ShownValue } from '../../model/shown-value.ts';
import type { CatalogueDocument } from '../index.ts';
import type { Followed, PlacedAnswer } from '../ledger.ts';
import { links } from '../links.ts';

/** A document as a line names it. */
export interface DocumentName {
  title: string;
  href: string;
}

/** When a promise is due, and whether its text says so. */
export interface ShownDue {
  due: Followed['due'];
  isWritten: boolean;
}

/** A figure of a text. */
export interface ShownFigure {
  label: string;
  value: ShownValue;
  period: string;
}

/** What one text says of a promise. */
export interface ShownAnswer {
  document: DocumentName;
  /** The time that it reports on. */
  period: string | undefined;
  text: string;
  /** Link to the sentence. */
  href: string;
  figure: ShownFigure | undefined;
  declared: DeclaredStatus | undefined;
}

/** Names a document. */
export function nameOf(document: CatalogueDocument): DocumentName {
  return { title: document.record.title, href: links.document(document) };
}

/** Shows the deadline of a promise. */
export function shownDue({ due, commitment }: Followed): ShownDue {
  return { due, isWritten: commitment.due !== undefined };
}

/** Shows what a text says of a promise. */
export function shownAnswer({ outcome, result, period, text }: PlacedAnswer): ShownAnswer {
  return {
    document: nameOf(text.place.document),
    period,
    text: outcome.text,
    href: `${links.page(text.page)}#${outcome.at}`,
    figure: result && { label: result.label, value: showMetric(result), period: result.period },
    declared: outcome.status,
  };
}

/** Gives the number reached so far of a promise whose time is not over. */
export function figureSoFar({ judgement, outcomes }: Followed): ShownFigure | undefined {
  const newest = outcomes.at(-1);
  return judgement.rule === 'early' && newest !== undefined ? shownAnswer(newest).figure : undefined;
}
