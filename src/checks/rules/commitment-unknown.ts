import type { PlacedCommitment } from '../../history/ledger.ts';
import { nearest } from '../../mdx/record.ts';
import { Findings } from '../../mdx/source.ts';
import { documentAddress } from '../../model/address.ts';
import { words } from '../../words/checks.ts';
import type { Near } from '../../words/problems.ts';
import type { KeptText, WholeContent, WholeRule } from '../whole.ts';

/** Every outcome answers a promise that is there. A text that cannot be read may hold it: its own problems come first. */
export const commitmentUnknown: WholeRule = (content) => {
  const known = new Map(content.followed.map((promise) => [promise.key, promise]));
  return content.texts.flatMap(({ file, record, places }) => {
    const findings = new Findings(file);
    record.outcomes.forEach(({ of }, index) => {
      const place = places.outcomes[index]?.of;
      if (place === undefined || known.has(of) || content.pages.get(`/${pageIn(of)}/`) === false) return;
      findings.add('commitment-unknown', place, of, ...saidOf(of, content, known));
    });
    return findings.problems;
  });
};

function pageIn(key: string): string {
  return key.split('#')[0] ?? '';
}

/** Says what of a key is not there, and which promise is like it. */
function saidOf(
  key: string,
  { pages }: WholeContent,
  known: ReadonlyMap<string, PlacedCommitment<KeptText>>,
): [missing: string, near: Near | undefined] {
  const page = pageIn(key);
  const [issuer = '', document = '', ...rest] = page.split('/');
  const id = `${issuer}/${document}`;
  const among = (start: string): Near | undefined =>
    nearOf(
      known.get(
        nearest(
          key,
          [...known.keys()].filter((one) => one.startsWith(start)),
        ),
      ),
    );
  if (!pages.has(documentAddress(issuer, document))) return [words.noDocument(id), among('')];
  if (!pages.has(`/${page}/`)) return [words.noText(id, rest.join('/')), among(`${id}/`)];
  return [words.noPromise(page, key.slice(page.length + 1)), among(`${page}#`)];
}

function nearOf(promise: PlacedCommitment<KeptText> | undefined): Near | undefined {
  if (promise === undefined) return undefined;
  const { key, commitment, text } = promise;
  const place = text.places.commitments[text.record.commitments.indexOf(commitment)];
  return { form: key, file: text.file, line: place?.line ?? 1, words: commitment.text };
}
