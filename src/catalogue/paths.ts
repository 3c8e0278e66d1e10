import { loadCatalogue } from './index.ts';

/** Lists the addresses of the documents' pages and of what stands beside them. */
export async function documentPaths() {
  const { documents } = await loadCatalogue();
  return documents.map((document) => ({
    params: { issuer: document.issuer, document: document.document },
    props: { document },
  }));
}

/** Lists the addresses of the pages that compare a document with an older one. */
export async function comparePaths() {
  const { kin } = await loadCatalogue();
  return [...kin.compared].flatMap(([document, others]) =>
    others.map((other) => ({
      params: { issuer: document.issuer, document: document.document, other: other.document },
      props: { document, other },
    })),
  );
}

/** Lists the addresses of the parts' pages and of what stands beside them. */
export async function partPaths() {
  return (await documentPaths()).flatMap(({ params, props }) =>
    props.document.parts.map((part) => ({
      params: { ...params, part: part.part },
      props: { ...props, part },
    })),
  );
}

/** Lists the addresses of the sections' pages and of what stands beside them. */
export async function sectionPaths() {
  return (await partPaths()).flatMap(({ params, props }) =>
    props.part.sections.map((section) => ({
      params: { ...params, section: String(section.section) },
      props: { ...props, section },
    })),
  );
}
