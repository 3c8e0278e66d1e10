// @ts-check
import { createRequire } from 'node:module';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const { resolve } = createRequire(import.meta.url);

// Base path, output and cache folder come from the command: they depend on the content folder.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // Official text stays verbatim: no smart punctuation.
  markdown: { processor: unified({ gfm: true, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    // A content folder may lie anywhere; its MDX pages still need the runtime of this project.
    resolve: { alias: { 'astro/jsx-runtime': resolve('astro/jsx-runtime') } },
    // The pages are served under a strict content policy: nothing may be inlined.
    build: { assetsInlineLimit: 0 },
    server: { fs: { strict: false } },
  },
});
