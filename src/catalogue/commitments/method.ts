import { METHOD, ownPageAddress } from '../../model/address.ts';
import { chromeOf, type Chrome } from '../frame.ts';
import type { Catalogue } from '../index.ts';
import { links } from '../links.ts';

/** Says whether an owner's page stands at the address of the built-in one, which shows it below its own text. */
export function isMethodPage({ id }: { id: string }): boolean {
  return ownPageAddress(id) === METHOD;
}

/** What the page about the rule shows. */
export interface MethodModel {
  chrome: Chrome;
  href: string;
  now: string | undefined;
  /** The owner's page, where there is one. */
  page: Catalogue['pages'][number] | undefined;
}

/** Prepares the page about the rule. */
export function methodModel(catalogue: Catalogue): MethodModel {
  return {
    chrome: chromeOf(catalogue),
    href: links.method,
    now: catalogue.ledger.now,
    page: catalogue.pages.find(isMethodPage),
  };
}
