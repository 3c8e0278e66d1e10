import path from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { astroRoot, PROJECT } from './folders.ts';

export interface AstroOptions {
  contentDir: string;
  outDir: string;
  staging: string;
  base: string;
  drafts: boolean;
}

/**
 * Gives Astro's settings for one content folder. Astro works in a folder of its own for each pair of content and output,
 * because its content store remembers paths; sources, configuration and public files are the project's.
 */
export async function astroConfig({
  contentDir,
  outDir,
  staging,
  base,
  drafts,
}: AstroOptions): Promise<AstroInlineConfig> {
  process.env['GONGBAO_CONTENT'] = contentDir;
  process.env['GONGBAO_BASE'] = base;
  process.env['GONGBAO_DRAFTS'] = drafts ? '1' : '0';
  const root = await astroRoot(contentDir, outDir);
  return {
    root,
    configFile: path.relative(root, path.join(PROJECT, 'astro.config.mjs')),
    srcDir: path.join(PROJECT, 'src'),
    publicDir: path.join(PROJECT, 'public'),
    outDir: staging,
    cacheDir: path.join(root, 'cache'),
    base,
    logLevel: 'error',
  };
}
