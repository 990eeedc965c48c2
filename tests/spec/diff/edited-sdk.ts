import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedSdkFolder, type SdkFolder, type SourceText } from '../../../spec/sdk/sdk-folder.js';

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
  try {
    for (const edit of edits) {
      const path = join(folder, edit.file);
      writeFileSync(path, apply(edit, readFileSync(path, 'utf8')));
    }
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return folder;
}

/** What was read of an SDK, edited; of a file that is named in `without`, nothing was read. */
export function editedTexts(sdk: SdkFolder, edits: readonly Edit[], without?: string): SdkFolder {
  const files = [...sdk.commands, ...sdk.models, ...sdk.paginators].map(({ fileName }) => fileName);
  for (const file of [...edits.map((edit) => edit.file), ...(without ? [without] : [])])
    if (!files.includes(file)) throw new Error(`there is no ${file}`);
  const edited = ({ fileName, text }: SourceText) => ({
    fileName,
    text: edits.filter(({ file }) => file === fileName).reduce((before, edit) => apply(edit, before), text),
  });
  const all = (texts: readonly SourceText[]) => texts.filter(({ fileName }) => fileName !== without).map(edited);
  return { ...sdk, commands: all(sdk.commands), models: all(sdk.models), paginators: all(sdk.paginators) };
}

function apply({ file, from, to }: Edit, text: string): string {
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replaceAll(from, to);
}

export const command = (operation: string): string => `dist-types/commands/${operation}Command.d.ts`;
export const paginator = (operation: string): string => `dist-es/pagination/${operation}Paginator.js`;
export const shapes = 'dist-types/models/models_0.d.ts';
export const enums = 'dist-types/models/enums.d.ts';
export const errors = 'dist-types/models/errors.d.ts';
