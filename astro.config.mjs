// @ts-check
import { createRequire } from 'node:module';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { remarkAnchors } from './src/mdx/anchors.ts';
import { rehypeBaseLinks } from './src/mdx/base-links.ts';
import { rehypeCellAlign } from './src/mdx/cells.ts';
import { remarkPageProfile } from './src/mdx/page-profile.ts';
import { GFM } from './src/mdx/parse.ts';
import { remarkPlainUrls } from './src/mdx/plain-urls.ts';

const { resolve } = createRequire(import.meta.url);

// Base path, output and cache folder come from the command: they depend on the content folder.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // Official text stays verbatim: no smart punctuation. The owner's pages are read by the same rules as the content.
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, GFM], remarkPlainUrls, remarkPageProfile, remarkAnchors],
      rehypePlugins: [rehypeCellAlign, [rehypeBaseLinks, process.env['GONGBAO_BASE'] ?? '/']],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    // A content folder may lie anywhere; its MDX pages still need the runtime of this project.
    resolve: { alias: { 'astro/jsx-runtime': resolve('astro/jsx-runtime') } },
    // The pages are served under a strict content policy: nothing may be inlined.
    build: { assetsInlineLimit: 0 },
    server: { fs: { allow: [import.meta.dirname, process.env['GONGBAO_CONTENT'] ?? 'content'] } },
  },
});
