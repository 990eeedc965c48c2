import ts from 'typescript';

/** The parser records what it could not read, but the published types leave the member out. */
type ParsedSource = ts.SourceFile & { parseDiagnostics?: readonly ts.Diagnostic[] };

/**
 * Parses declarations or code into a syntax tree (no type checker; positions and parents are set).
 *
 * @throws Error when the text has a syntax error, so that half a tree is never read as a whole one.
 */
export function parseSource(fileName: string, text: string): ts.SourceFile {
  const source: ParsedSource = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const [first] = source.parseDiagnostics ?? [];
  if (first) throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return source;
}
