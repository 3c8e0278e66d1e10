/** What stands before an office or behind it and names its part: 牵头单位：基教科, 人事科配合. */
const ROLE_BEFORE = /^[^：:]{1,12}[：:]/u;
const ROLE_BEHIND = /(?:牵头|负责|承办|主办|协办|落实|配合)$/u;

/** Lists the offices that an owner names, each once and without its part: 基教科牵头，人事科配合 are 基教科 and 人事科. */
export function officesOf(owner: string): string[] {
  const offices = owner
    .split(/[、，,；;]/u)
    .map((piece) => piece.trim().replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, '').trim());
  return [...new Set(offices.filter((office) => office !== ''))];
}
