import type { Choice } from './ask.ts';

/** What a kind of proposal calls the things that can be done with it. */
interface ActionWords<A extends string> {
  actions: Readonly<Record<A, string>>;
  actionHints: Readonly<Record<A, string>>;
}

/**
 * Lists what can be done with a proposal, in the order of the number keys, which stay the same from one proposal to the next.
 * There is no way back from the first one; `whyNot` says what cannot be chosen, and why.
 */
export function choicesOf<A extends string>(
  order: readonly A[],
  { actions, actionHints }: ActionWords<A>,
  isFirst: boolean,
  whyNot: (action: A) => string | undefined,
): Choice<A>[] {
  return order
    .filter((action) => action !== 'back' || !isFirst)
    .map((value) => ({
      value,
      name: actions[value],
      hint: actionHints[value],
      disabled: whyNot(value),
    }));
}
