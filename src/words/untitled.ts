/** Names a section without a heading by its place in its part. */
export function untitled(index: number): string {
  return `第${index}节`;
}
