import { DOMParser } from '@xmldom/xmldom';
import { accepted, refused, type Result } from '@rainstorm/warning-model';

export type XmlRefusal =
  | { readonly type: 'too-large'; readonly limitBytes: number }
  | { readonly type: 'document-type' }
  | { readonly type: 'not-well-formed'; readonly message: string };

/** A message is a few kilobytes; one with a hundred areas and their outlines is below 1 MB. */
export const MOST_XML_BYTES = 4 * 1024 * 1024;

/**
 * Parses a document of somebody else. Refused before anything is parsed: what is too large, and a document type, because entities are expanded there
 * (a bomb of entities, or a file of ours). Nothing is fetched.
 */
export const readXml = (text: string): Result<Element, XmlRefusal> => {
  if (Buffer.byteLength(text) > MOST_XML_BYTES) return refused({ type: 'too-large', limitBytes: MOST_XML_BYTES });
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refused({ type: 'document-type' });
  const faults: string[] = [];
  const keep = (message: string): void => void faults.push(message);
  try {
    const root = new DOMParser({ errorHandler: { warning: keep, error: keep, fatalError: keep } }).parseFromString(text, 'text/xml')
      .documentElement as Element | null;
    const [fault] = faults;
    if (fault !== undefined || root === null)
      return refused({ type: 'not-well-formed', message: (fault ?? 'no element').split('\n')[0] ?? '' });
    return accepted(root);
  } catch (error) {
    return refused({ type: 'not-well-formed', message: error instanceof Error ? error.message : 'unreadable' });
  }
};

const ELEMENT = 1;
/** The elements directly within this one. */
export const childrenOf = (parent: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) if (node.nodeType === ELEMENT) found.push(node as Element);
  return found;
};
export const childrenNamed = (parent: Element, name: string): readonly Element[] =>
  childrenOf(parent).filter(({ localName }) => localName === name);
export const textOf = (parent: Element, name: string): string | null => childrenNamed(parent, name)[0]?.textContent ?? null;
