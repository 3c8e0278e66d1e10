import { SEARCH_READINGS } from '../../model/address.ts';
import { compress } from '../compress.ts';
import { commonCharacters } from './common-characters.ts';
import { simplifiedCharacters } from './simplified-characters.ts';
import { formatSimplified } from './simplified.ts';
import type { SiteCharacters } from './site-characters.ts';
import { formatSounds } from './sounds.ts';
import { spokenCharacters } from './spoken-characters.ts';

/** Makes the tables by which search reads queries that find nothing as they are written. */
export function readingFiles(site: SiteCharacters): { address: string; content: Uint8Array }[] {
  const [written, common] = [site.characters(), commonCharacters()];
  return [
    {
      address: SEARCH_READINGS.simplified,
      content: compress(formatSimplified(simplifiedCharacters([...written, ...common]))),
    },
    {
      address: SEARCH_READINGS.sounds,
      content: compress(formatSounds(spokenCharacters(written, common))),
    },
    { address: SEARCH_READINGS.pairs, content: compress(site.pairs()) },
  ];
}
