import { parseArgs } from 'node:util';
import { reviewCommand, words } from '../words/commands.ts';
import { buildSite } from './site/build-site.ts';

/** `npm run build -- [--content DIR] [--out DIR]`: content to static site with search index. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' } },
  });
  console.log(words.building(values.content));
  const { pages, sections, outDir, drafts, warnings } = await buildSite({
    contentDir: values.content,
    outDir: values.out,
    drafts: false,
  });
  const [first] = drafts;
  if (first !== undefined) console.log(words.draftsLeftOut(drafts, reviewCommand(first, values.content)));
  console.log(words.built(pages, sections, outDir));
  if (warnings > 0) console.log(words.warnings(warnings));
}
