import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Findings } from './source.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Parses an MDX body; a syntax error goes into `findings` and gives undefined. */
export function parseBody(body: string, findings: Findings): Root | undefined {
  try {
    return parser.parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const found = /Unexpected (?:character|closing tag) `([^`]+)`/u.exec(error.reason);
    const value = found === null ? '' : `“${found[1]}”`;
    findings.add('mdx-syntax', { line: error.line ?? 1, column: error.column ?? 1 }, value);
    return undefined;
  }
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
