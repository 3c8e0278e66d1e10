/** What an owner is to a promise: before its name with a colon, or behind it. */
const ROLE_BEFORE = /^[^：:]{2,8}[：:]\s?/u;
const ROLE_BEHIND = /(?<=.{2})(?:牵头|负责|主办|承办|协办|配合|落实)$/u;

/** Lists the offices that share a promise, without what each is to it: 基教科 and 人事科 of 基教科牵头，人事科配合. */
export function officesOf(owner: string): string[] {
  const names = owner
    .split(/[、，,；;]/u)
    .map((piece) => piece.trim().replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, ''));
  return [...new Set(names.filter((name) => name !== ''))];
}
