/** A piece of a body: bytes as they are, or a unit that is repeated. */
type Piece = { bytes: Buffer } | { unit: Buffer; times: number };

/** Longer units than this are not looked for. */
const longestUnit = 32;
/** A run that is shorter than this is written out. */
const shortestRun = 64;

/**
 * A command of a POSIX shell, without a line end in it, that writes these bytes. Long runs of one character or one group
 * of characters are made rather than written out, so that the command stays readable, and short enough for a shell.
 */
export function shellWriting(bytes: Buffer): string {
  const commands = piecesOf(bytes).map((piece) =>
    'unit' in piece
      ? `yes ${printable(piece.unit)} | head -n ${piece.times} | tr -d '\\n'`
      : `printf ${escaped(piece.bytes)}`,
  );
  return commands.length === 1 ? commands[0]! : `{ ${commands.join('; ')}; }`;
}

function piecesOf(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  const flush = (to: number) => {
    if (to > plainFrom) pieces.push({ bytes: bytes.subarray(plainFrom, to) });
  };
  for (let at = 0; at < bytes.length; ) {
    const run = runAt(bytes, at);
    if (!run) at++;
    else {
      flush(at);
      pieces.push(run);
      at += run.unit.length * run.times;
      plainFrom = at;
    }
  }
  flush(bytes.length);
  return pieces.length > 0 ? pieces : [{ bytes }];
}

/** The run that begins at a place, where one does that is worth it. `yes` takes plain characters only. */
function runAt(bytes: Buffer, at: number): { unit: Buffer; times: number } | undefined {
  for (let length = 1; length <= longestUnit; length++) {
    // A unit is repeated at once, or not at all: most places are done with by this one comparison.
    if (bytes[at] !== bytes[at + length]) continue;
    const unit = bytes.subarray(at, at + length);
    let end = at + length;
    while (end < bytes.length && bytes[end] === bytes[end - length]) end++;
    const times = Math.floor((end - at) / length);
    if (times * length >= shortestRun && times > 2 && unit.every(isPlain)) return { unit, times };
  }
  return undefined;
}

const isPlain = (byte: number) => byte > 0x20 && byte < 0x7f;

function printable(unit: Buffer): string {
  return `'${unit.toString('latin1').replaceAll("'", "'\\''")}'`;
}

/** As the format of printf, in single quotes: what is not plain, or means something there, by its octal number. */
function escaped(bytes: Buffer): string {
  const text = [...bytes].map((byte, index) => {
    const char = String.fromCharCode(byte);
    // A dash in front would begin an option.
    const means = `%\\'`.includes(char) || (index === 0 && char === '-');
    if (byte === 0x20 || (isPlain(byte) && !means)) return char;
    return `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `'${text.join('')}'`;
}
