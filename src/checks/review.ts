import { readReview, type ReviewFile } from '../mdx/review.ts';
import { ContentError, type Problem } from '../model/problem.ts';

/** Gives the `review.yaml` of a document's folder as far as it can be read, and what is wrong with that file. */
export async function examineReview(
  folder: string,
): Promise<{ review: ReviewFile | undefined; problems: readonly Problem[] }> {
  try {
    return { review: await readReview(folder), problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { review: undefined, problems: error.problems };
    throw error;
  }
}
