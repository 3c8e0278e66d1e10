import type { PhrasingContent } from 'mdast';
import { DATA_SCHEMAS, type DataSchema } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { dataWords } from '../words/data.ts';
import { zh } from '../words/zh-CN.ts';
import { fieldsOf } from './fields.ts';
import { link, table, words, write } from './markdown.ts';

const said = dataWords.readme;

/** Writes the README beside the files: what they are, how to read them, every field. `address` is that of the page. */
export function dataReadme({ name, sample, licence }: Site, address: string): string {
  const pieces = [
    `# ${write({ type: 'paragraph', children: words(said.title(name)) })}`,
    write({ type: 'paragraph', children: [...words(said.address), ...link(address, address)] }),
    said.lead,
    ...(sample ? [`**${zh.sample}** ${zh.sampleNote}`] : []),
    `## ${said.conventions}`,
    bullets(said.rules),
    `## ${said.pages}`,
    bullets(said.pageNotes),
    ...DATA_SCHEMAS.flatMap((schema) => [
      `## ${said.fieldsOf(dataWords.schemas[schema])}`,
      fieldTable(schema),
    ]),
    ...(licence ? [`## ${said.licence}`, licenceLine(licence)] : []),
  ];
  return `${pieces.join('\n\n')}\n`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function fieldTable(schema: DataSchema): string {
  const { name, title, type, description } = dataWords.fieldColumns;
  const head = [name, title, description, type].map(words);
  const rows = fieldsOf(schema).map((field): PhrasingContent[][] => [
    [{ type: 'inlineCode', value: field.name }],
    words(field.title),
    words(field.description),
    words(field.type),
  ]);
  return write(table([head, ...rows]));
}

function licenceLine({ name, url }: NonNullable<Site['licence']>): string {
  return write({ type: 'paragraph', children: url === undefined ? words(name) : link(name, url) });
}
