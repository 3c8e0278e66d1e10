import { elementsOf, findAll, withChildren, type XmlElement } from './xml.ts';

/**
 * Keeps one form of whatever a file holds in two forms for new and old programs, so that its words stand there once:
 * the first form with words, else the first with a picture, else the first.
 */
export function chooseAlternates(parent: XmlElement): XmlElement {
  const children = parent.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    const chosen = chooseAlternates(child);
    return chosen.name === 'mc:AlternateContent' ? bestForm(chosen) : [chosen];
  });
  return withChildren(parent, children);
}

function bestForm(alternates: XmlElement): XmlElement['children'] {
  const forms = elementsOf(alternates);
  const best = forms.find(hasWords) ?? forms.find(hasPicture) ?? forms[0];
  return best?.children ?? [];
}

function hasWords(form: XmlElement): boolean {
  return findAll(form, 'w:t').some(({ children }) => children.join('') !== '');
}

function hasPicture(form: XmlElement): boolean {
  return ['a:blip', 'v:imagedata', 'v:textpath'].some((name) => findAll(form, name).length > 0);
}
