import { commonCharacters } from './common-characters.ts';
import { PairGraph } from './pair-graph.ts';
import { formatSounds, Sounds } from './sounds.ts';
import { SiteCharacters } from './site-characters.ts';
import { spokenCharacters } from './spoken-characters.ts';
import { openCutter } from './word-cut.ts';
import type { Knowledge } from './misspelling.ts';

/** Makes what is known of a site with these texts, each a section. */
export function knowledgeOf(...texts: string[]): Knowledge {
  const site = new SiteCharacters();
  for (const text of texts) site.add([text]);
  return {
    sounds: new Sounds(formatSounds(spokenCharacters(site.characters(), commonCharacters()))),
    graph: new PairGraph(site.pairs()),
    cut: openCutter(),
  };
}
