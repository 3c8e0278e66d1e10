import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { entryLoader, indicatorsLoader, siteLoader, topicsLoader } from './mdx/loader.ts';
import { contentDirectory } from './mdx/settings.ts';
import { documentSchema } from './model/document.ts';
import { indicatorSchema } from './model/indicator.ts';
import { pageSchema } from './model/page.ts';
import { partSchema } from './model/part.ts';
import type { PlainBlock } from './model/plain.ts';
import type { ProseToken } from './model/prose.ts';
import { sectionSchema } from './model/section.ts';
import { siteSchema } from './model/site.ts';
import { topicSchema } from './model/topic.ts';

const contentDir = contentDirectory();

/** What every entry carries beside its record: its place, and its rendered text. */
const place = {
  issuer: z.string(),
  document: z.string(),
  part: z.string(),
  section: z.number(),
  prose: z.custom<ProseToken[]>(),
  plain: z.custom<PlainBlock[]>(),
};

export const collections = {
  site: defineCollection({ loader: siteLoader(contentDir), schema: siteSchema }),
  indicators: defineCollection({
    loader: indicatorsLoader(contentDir),
    schema: indicatorSchema.extend({ order: z.int() }),
  }),
  topics: defineCollection({
    loader: topicsLoader(contentDir),
    schema: topicSchema.extend({ order: z.int() }),
  }),
  documents: defineCollection({
    loader: entryLoader('document', contentDir),
    schema: z.object({ ...place, record: documentSchema }),
  }),
  parts: defineCollection({
    loader: entryLoader('part', contentDir),
    schema: z.object({ ...place, record: partSchema }),
  }),
  sections: defineCollection({
    loader: entryLoader('section', contentDir),
    schema: z.object({ ...place, record: sectionSchema }),
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentDir}/pages` }),
    schema: pageSchema,
  }),
};
