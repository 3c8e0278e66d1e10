const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const PICTURE = /\.(?:png|jpe?g|webp|gif|avif)$/iu;
/** Blanks, control characters and backslashes: browsers drop or turn them, so that an address is not what it seems. */
const DISGUISE = /[\s\\\u0000-\u001f\u007f]/u;

/** Says whether a link leads by http(s), mailto, tel, or inside the site. */
export function isSafeLink(url: string): boolean {
  if (url === '' || DISGUISE.test(url) || (!/^[a-z]+:/iu.test(url) && url.includes('//'))) return false;
  const scheme = /^([^/?#]*?):/u.exec(url);
  if (scheme !== null) return SCHEMES.has(`${scheme[1]?.toLowerCase()}:`) && URL.canParse(url);
  return /^(?:\/|#|\.\.?\/)/u.test(url);
}

/**
 * Finds the path of an image inside its document's folder, given the folder of the file that names it (`plan`, or empty);
 * undefined where it leads out of the folder or is not a picture.
 */
export function imagePath(url: string, folder: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURI(url);
  } catch {
    return undefined;
  }
  if (
    DISGUISE.test(decoded) ||
    !/^(?:\.\.?\/)*[\p{L}\p{N}_-][^:?#%]*$/u.test(decoded) ||
    !PICTURE.test(decoded)
  )
    return undefined;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.') steps.push(step);
  }
  return steps.some((step) => step.startsWith('.') || step === '') ? undefined : steps.join('/');
}
