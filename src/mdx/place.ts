import { imageAddress, withBase } from '../model/address.ts';
import { imagePath } from './links.ts';

/** Where a text stands: links and pictures in it are addressed from there. */
export interface TextPlace {
  base: string;
  issuer: string;
  document: string;
  /** Folder of the file inside its document's folder: `plan`, or empty. */
  folder: string;
  /** Address of the page on which the text stands, without base: relative links start there. */
  address: string;
}

/** Puts a link inside the site below its base, whole, so that it also holds on another page; other links stay. */
export function wholeLink(url: string, { base, address }: TextPlace): string {
  if (!/^[/#.]/u.test(url)) return url;
  const { pathname, search, hash } = new URL(url, `http://site${address}`);
  return withBase(base, pathname + search + hash);
}

/** Gives the address of a picture that lies in the document's folder. */
export function pictureLink(url: string, { base, issuer, document, folder }: TextPlace): string {
  return withBase(base, imageAddress(issuer, document, imagePath(url, folder) ?? ''));
}
