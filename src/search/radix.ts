/** How the index writes the numbers of sections. */
export const RADIX = 36;
