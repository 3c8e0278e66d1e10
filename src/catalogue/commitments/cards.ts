import type { Judgement } from '../../model/status.ts';
import type { TextPlace } from '../data/place.ts';
import type { Catalogue } from '../index.ts';
import { answersAt, commitmentsAt, type Followed } from '../ledger.ts';
import { links } from '../links.ts';
import { shownMetrics, type ShownMetric } from '../values.ts';
import {
  figureSoFar,
  nameOf,
  shownAnswer,
  shownDue,
  type DocumentName,
  type ShownAnswer,
  type ShownDue,
  type ShownFigure,
} from './shown.ts';

/** A promise on the page of its text. */
export interface CommitmentCard {
  /** Anchor of the card. */
  id: string;
  text: string;
  /** Link to its sentence on the page. */
  sentence: string;
  owner: string | undefined;
  due: ShownDue;
  target: ShownMetric | undefined;
  judgement: Judgement;
  soFar: ShownFigure | undefined;
  /** Oldest first. */
  answers: ShownAnswer[];
}

/** An earlier promise on the page of a text that answers it. */
export interface AnswerCard {
  answer: ShownAnswer;
  promise: { text: string; href: string; document: DocumentName };
  judgement: Judgement;
  /** The judgement looks at a later answer than this one. */
  isOlder: boolean;
}

/** Everything about promises that stands below a text on its page. */
export interface CommitmentCards {
  method: string;
  cards: CommitmentCard[];
  answers: AnswerCard[];
  /** Links of the promises that the text answers, by key. */
  answered: Record<string, string>;
}

/** Prepares the cards of the promises of one text, and the promises that it answers. */
export function commitmentCards(catalogue: Catalogue, place: TextPlace): CommitmentCards {
  const answers = answersAt(catalogue, place);
  return {
    method: links.method,
    cards: commitmentsAt(catalogue, place).map((followed) => cardOf(catalogue, followed)),
    answers: answers.map(({ answer, followed }) => ({
      answer: shownAnswer(answer),
      promise: {
        text: followed.commitment.text,
        href: links.commitment(followed.key),
        document: nameOf(followed.text.place.document),
      },
      judgement: followed.judgement,
      isOlder: followed.outcomes.at(-1) !== answer,
    })),
    answered: Object.fromEntries(answers.map(({ followed: { key } }) => [key, links.commitment(key)])),
  };
}

function cardOf(catalogue: Catalogue, followed: Followed): CommitmentCard {
  const { commitment, target, outcomes, judgement } = followed;
  return {
    id: commitment.id,
    text: commitment.text,
    sentence: `#${commitment.at}`,
    owner: commitment.owner,
    due: shownDue(followed),
    target: target && shownMetrics(catalogue, [target])[0],
    judgement,
    soFar: figureSoFar(followed),
    answers: outcomes.map(shownAnswer),
  };
}
