import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { remarkPlainUrls } from './plain-urls.ts';
import type { Findings, Place } from './source.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A single ~ is a range in official texts (3~5人), not a deletion. */
export const GFM = { singleTilde: false };

/** How deep content may nest. */
export const DEEPEST = 12;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, GFM).freeze();

/** Parses an MDX body; a syntax error goes into `findings` and gives undefined. */
export function parseBody(body: string, findings: Findings): Root | undefined {
  try {
    const tree = parser.parse(body);
    remarkPlainUrls()(tree);
    return tree;
  } catch (error) {
    if (error instanceof VFileMessage) findings.add('mdx-syntax', placeOfError(error, body), valueOf(error));
    // The parser recurses: only absurd nesting exhausts its stack.
    else if (error instanceof RangeError)
      findings.add('too-deep', { line: 1, column: 1 }, '过多', `${DEEPEST}`);
    else throw error;
    return undefined;
  }
}

function valueOf({ reason }: VFileMessage): string {
  const found = /(?:Unexpected character|Unexpected closing tag|closing tag for) `([^`]+)`/u.exec(reason);
  return found === null ? '' : `“${found[1]}”`;
}

/** Finds where the mistake stands: what is never closed is named at its opening, not at the end of the file. */
function placeOfError({ reason, line, column }: VFileMessage, body: string): Place {
  const opening = /\((\d+):(\d+)-\d+:\d+\)/u.exec(reason);
  if (opening !== null) return { line: Number(opening[1]), column: Number(opening[2]) };
  if (!reason.includes('closing brace')) return { line: line ?? 1, column: column ?? 1 };
  const before = body.slice(0, body.lastIndexOf('{')).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Says whether a node is a component or tag. */
export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Gives an attribute that is a string or one literal (`id="a"`, `id={'a'}`); undefined where it is neither. */
export function attributeValue(element: JsxElement, name: string): string | undefined {
  const attribute = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (attribute?.type !== 'mdxJsxAttribute') return undefined;
  const { value } = attribute;
  if (typeof value === 'string') return value;
  const statements = value?.data?.estree?.body ?? [];
  const [statement] = statements;
  if (statements.length !== 1 || statement?.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : undefined;
}
