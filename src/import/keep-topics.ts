import type { SectionInput } from '../model/section.ts';
import { headingLabel } from '../model/text.ts';
import type { Entries } from './entries.ts';
import type { OldEntry } from './keep-old.ts';
import { note, WHOLE_FILE, type Note } from './notes.ts';

/** Gives sections the topics that people chose for the section of the same title in the same part; notes name the others. */
export function keepTopics(old: readonly OldEntry[], entries: Entries): { entries: Entries; notes: Note[] } {
  const left = old.flatMap(({ in: name, record }) =>
    'topics' in record && record.topics.length > 0
      ? [{ part: name.split('/')[0], title: headingLabel(record.title ?? ''), topics: record.topics }]
      : [],
  );
  const take = (part: string, record: SectionInput): SectionInput => {
    const label = headingLabel(record.title ?? '');
    const at = left.findIndex((one) => one.part === part && one.title === label);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found === undefined ? record : { ...record, topics: found.topics };
  };
  const parts = entries.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, record: take(part.slug, section.record) })),
  }));
  const notes = left.map(({ title, topics }) =>
    note('topics-dropped', WHOLE_FILE, `${title}（${topics.join('、')}）`),
  );
  return { entries: { ...entries, parts }, notes };
}
