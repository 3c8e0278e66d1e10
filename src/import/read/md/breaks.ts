import type { PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

const HAN = /\p{Script=Han}/u;

/** Makes line breaks of the ends of lines in a text: Chinese authors do not wrap theirs. Latin words are wrapped as usual. */
export function breakLines(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const reader = new LineReader();
    node.children = reader.read(node.children);
  });
}

class LineReader {
  /** Whether the line that is being read has Chinese words. */
  #isHan = false;

  read(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return this.#split(node);
      if ('children' in node) return [{ ...node, children: this.read(node.children) } as PhrasingContent];
      this.#isHan = node.type !== 'break' && (this.#isHan || ('value' in node && HAN.test(node.value)));
      return [node];
    });
  }

  #split({ value, position }: Text): PhrasingContent[] {
    return value.split('\n').flatMap((words, index): PhrasingContent[] => {
      const isBreak = index > 0 && (this.#isHan || HAN.test(words));
      this.#isHan = HAN.test(words) || (this.#isHan && !isBreak);
      const point = position && { ...position.start, line: position.start.line + index };
      const text: Text = {
        type: 'text',
        value: (index > 0 && !isBreak ? ' ' : '') + words,
        ...(point && { position: { start: point, end: point } }),
      };
      return isBreak ? [{ type: 'break' }, text] : [text];
    });
  }
}
