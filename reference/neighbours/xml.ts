/** Elements in order; a text or further elements in each. */
export interface XmlElements {
  [name: string]: string | XmlElements;
}

/**
 * A small document of elements without attributes but the name space; texts are escaped, and characters that XML 1.0
 * does not have are left out.
 */
export function writeXml(root: string, namespace: string | undefined, elements: XmlElements): string {
  const attribute = namespace === undefined ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${writeElements(elements)}</${root}>`;
}

function writeElements(elements: XmlElements): string {
  return Object.entries(elements)
    .map(([name, value]) => `<${name}>${typeof value === 'string' ? escapeXml(value) : writeElements(value)}</${name}>`)
    .join('');
}

function escapeXml(text: string): string {
  const legal = [...text].filter((character) =>
    /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(character),
  );
  return legal.join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
