import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedSdkFolder } from '../../../spec/sdk/sdk-folder.js';

/** One replacement in one file of an SDK; the text must be there. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

/** A temporary copy of what the readers need of the installed SDK, edited. The caller removes it. */
export function editedSdk(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-edited-sdk-'));
  for (const part of ['package.json', 'dist-types/commands', 'dist-types/models', 'dist-es/pagination']) {
    mkdirSync(join(folder, part, '..'), { recursive: true });
    cpSync(join(installedSdkFolder(), part), join(folder, part), { recursive: true });
  }
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) {
      rmSync(folder, { recursive: true });
      throw new Error(`${file} does not hold ${from}`);
    }
    writeFileSync(path, text.replaceAll(from, to));
  }
  return folder;
}

export const command = (operation: string): string => `dist-types/commands/${operation}Command.d.ts`;
export const shapes = 'dist-types/models/models_0.d.ts';
export const enums = 'dist-types/models/enums.d.ts';
export const errors = 'dist-types/models/errors.d.ts';
