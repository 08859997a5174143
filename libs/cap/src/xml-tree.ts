import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';

/** An element: its name, its content, and its attributes. An element without content is written as `<name/>`. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly XmlElement[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The characters that XML 1.0 (2.2) cannot carry in any form. A lone surrogate is one of them. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/**
 * A text that every XML parser reads back unchanged: line ends become line feeds, as parsers of XML 1.0 and 1.1 make them
 * (2.11), and what XML cannot carry becomes U+FFFD, so that a reader sees that something stood there.
 */
export const xmlText = (text: string): string => text.replaceAll(/\r\n?|[\u0085\u2028]/g, '\n').replaceAll(notXml, '\ufffd');

/** Elements for the values that are there. */
export const element = (name: string, content: string | readonly XmlElement[]): XmlElement => ({ name, content });
export const optional = (name: string, content: string | null): readonly XmlElement[] =>
  content === null || content === '' ? [] : [element(name, content)];

/** Writes a document in UTF-8 with one namespace. `indent`: elements on lines of their own; texts are never changed. */
export const writeXml = (root: XmlElement, namespace: string | null): string => {
  const document = new DOMImplementation().createDocument(namespace, root.name, null);
  const fill = (node: Element, { content, attributes = {} }: XmlElement, depth: number): void => {
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, xmlText(value));
    if (typeof content === 'string') {
      if (content !== '') node.appendChild(document.createTextNode(xmlText(content)));
      return;
    }
    for (const child of content) {
      node.appendChild(document.createTextNode(`\n${'  '.repeat(depth + 1)}`));
      const made = namespace === null ? document.createElement(child.name) : document.createElementNS(namespace, child.name);
      fill(made, child, depth + 1);
      node.appendChild(made);
    }
    if (content.length > 0) node.appendChild(document.createTextNode(`\n${'  '.repeat(depth)}`));
  };
  const top = document.documentElement;
  if (top === null) throw new Error('A document without an element');
  fill(top, root, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
};
