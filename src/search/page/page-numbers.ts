/** How many pages around the open one have their number shown. */
const BESIDE = 1;

/** Lists the numbers of pages to show: the first, the last, those around the open one; a gap stands for two or more. */
export function pageNumbers(open: number, count: number): (number | 'gap')[] {
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - open) <= BESIDE,
  );
  return shown.flatMap((page, index): (number | 'gap')[] => {
    const before = shown[index - 1] ?? 0;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? ['gap', page] : [page];
  });
}
