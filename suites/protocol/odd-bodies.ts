/** Deeper than any shape by three orders of magnitude, and than the stack of a parser that calls itself. */
const deep = 20_000;
const megabyte = 1_048_576;

/** Bodies whose answer the protocol leaves open, by what is odd about them. */
export type OddBodies = Readonly<Record<string, string | Uint8Array>>;

/** Members that no operation has. */
export const unknownMembers: OddBodies = {
  'an unknown member': '{"NoSuchMember":1}',
  'an unknown structure': '{"NoSuchMember":{"Another":[null,{"More":true}]}}',
  'a member in another case': '{"nexttoken":"t","MAXRESULTS":1}',
  'a member name with a special meaning in JavaScript': '{"__proto__":{"a":1},"constructor":{"prototype":{"b":1}}}',
};

/** Members that stand twice. */
export const duplicateKeys: OddBodies = {
  'an unknown member twice': '{"NoSuchMember":1,"NoSuchMember":2}',
  'a member twice, with two types': '{"NextToken":null,"NextToken":7}',
};

/** Values that nest deeply. */
export const deepNesting: OddBodies = {
  'lists in lists': `{"NoSuchMember":${'['.repeat(deep)}${']'.repeat(deep)}}`,
  'objects in objects': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
  'lists instead of a string': `{"NextToken":${'['.repeat(deep)}${']'.repeat(deep)}}`,
  'unclosed lists': '['.repeat(deep),
};

/** Texts of a megabyte. */
export const longTexts: OddBodies = {
  'an unknown member of one megabyte': `{"NoSuchMember":"${'a'.repeat(megabyte)}"}`,
  'a known member of one megabyte': `{"NextToken":"${'a'.repeat(megabyte)}"}`,
  'a member name of one megabyte': `{"${'a'.repeat(megabyte)}":1}`,
};

/** Bytes that are no UTF-8, each in a text. */
export const invalidUtf8: OddBodies = {
  'a byte that is never valid in UTF-8': inText([0xff]),
  'the first byte of a character': inText([0xe2, 0x82]),
  'an overlong encoding of a character': inText([0xc0, 0x80]),
  'half a surrogate pair': inText([0xed, 0xa0, 0x80]),
  'half a surrogate pair, escaped': '{"NoSuchMember":"\\ud83e"}',
  'another encoding': Buffer.from('{"NoSuchMember":1}', 'utf16le'),
};

/** White space and marks around or instead of a body. */
export const blankBodies: OddBodies = {
  'a space': ' ',
  'line breaks': '\r\n\r\n',
  'a body between line breaks': '\n{}\n',
  'a byte order mark in front': '\ufeff{}',
  'null as the body': 'null',
  'extra text after the body': '{} {}',
};

function inText(bytes: readonly number[]): Uint8Array {
  return Buffer.concat([Buffer.from('{"NoSuchMember":"'), Buffer.from(bytes), Buffer.from('"}')]);
}
