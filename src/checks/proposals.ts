import { readReview } from '../mdx/review.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import type { Proposal } from '../model/review.ts';

/** Gives what stands in the `review.yaml` of a document's folder, and what is wrong with that file. */
export async function readProposals(
  folder: string,
): Promise<{ proposals: readonly Proposal[]; problems: readonly Problem[] }> {
  try {
    return { proposals: (await readReview(folder))?.value.metrics ?? [], problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { proposals: [], problems: error.problems };
    throw error;
  }
}
