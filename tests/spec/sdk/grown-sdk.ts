import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedSdkFolder } from '../../../spec/sdk/sdk-folder.js';

/**
 * What the grown SDK has and the installed one has not: `GetWidget` answers page by page, has an enum on both sides and
 * an error of its own, which `DescribeTrails` answers as well.
 */
export const grown = {
  operation: 'GetWidget',
  error: 'WidgetNotFoundException',
  /** An operation of the installed SDK that has the new error too. */
  alsoThrows: 'DescribeTrails',
} as const;

const page = 'dist-types/commands/GetWidgetCommand.d.ts';

/** A temporary folder with a copy of the installed SDK that has one operation more. The caller removes it. */
export function grownSdk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-grown-sdk-'));
  copyGrownSdk(folder);
  return folder;
}

/**
 * Copies the installed SDK into `folder` and adds `grown` to it: to the documentation that the spec is derived from, and
 * to the code, so that the copy can also call the operation where the modules that it imports are to be found.
 */
export function copyGrownSdk(folder: string): void {
  const source = installedSdkFolder();
  // The tests of a grown package copy an SDK that has grown already.
  const hasGrown = existsSync(join(source, page));
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('ts3.4') });
  if (hasGrown) return;
  const add = (file: string, text: string) => appendFileSync(join(folder, file), text);
  writeFileSync(join(folder, page), commandPage);
  writeFileSync(join(folder, 'dist-es/pagination/GetWidgetPaginator.js'), paginator);
  add('dist-types/models/models_0.d.ts', shapes);
  add('dist-types/models/enums.d.ts', enums);
  add('dist-types/models/errors.d.ts', error);
  replaceIn(join(folder, `dist-types/commands/${grown.alsoThrows}Command.d.ts`), {
    '@throws {@link CloudTrailServiceException}': `@throws {@link ${grown.error}} (client fault)\n *  <p>None.</p>\n *\n * @throws {@link CloudTrailServiceException}`,
  });
  replaceIn(join(folder, 'dist-cjs/index.js'), {
    'const commands = {': `${code}\nconst commands = {\n    GetWidgetCommand,`,
    'const paginators = {': 'const paginators = {\n    paginateGetWidget,',
  });
  add('dist-cjs/index.js', exported);
}

function replaceIn(path: string, replacements: Readonly<Record<string, string>>): void {
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of Object.entries(replacements)) {
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
}

const commandPage = `import type { MetadataBearer as __MetadataBearer } from "@smithy/types";
import type { GetWidgetRequest, GetWidgetResponse } from "../models/models_0";
export interface GetWidgetCommandInput extends GetWidgetRequest {
}
export interface GetWidgetCommandOutput extends GetWidgetResponse, __MetadataBearer {
}
/**
 * <p>Returns the parts of a widget.</p>
 * @example
 * Use a bare-bones client and the command you need to make an API call.
 * \`\`\`javascript
 * import { CloudTrailClient, GetWidgetCommand } from "@aws-sdk/client-cloudtrail"; // ES Modules import
 * const client = new CloudTrailClient(config);
 * const input = { // GetWidgetRequest
 *   Name: "STRING_VALUE", // required
 *   Colour: "GREEN" || "RED",
 *   NextToken: "STRING_VALUE",
 * };
 * const command = new GetWidgetCommand(input);
 * const response = await client.send(command);
 * // { // GetWidgetResponse
 * //   Name: "STRING_VALUE",
 * //   Colour: "GREEN" || "RED",
 * //   Parts: [ // WidgetParts
 * //     "STRING_VALUE",
 * //   ],
 * //   NextToken: "STRING_VALUE",
 * // };
 *
 * \`\`\`
 *
 * @throws {@link WidgetNotFoundException} (client fault)
 *  <p>There is no such widget.</p>
 *
 * @throws {@link CloudTrailServiceException}
 * <p>Base exception class for all service exceptions from CloudTrail service.</p>
 *
 * @public
 */
export declare class GetWidgetCommand extends GetWidgetCommand_base {
}
`;

const paginator = `export const paginateGetWidget = createPaginator(CloudTrailClient, GetWidgetCommand, "NextToken", "NextToken", "");
`;

const shapes = `
export interface GetWidgetRequest {
    Name: string | undefined;
    Colour?: WidgetColour | undefined;
    NextToken?: string | undefined;
}
export interface GetWidgetResponse {
    Name?: string | undefined;
    Colour?: WidgetColour | undefined;
    Parts?: string[] | undefined;
    NextToken?: string | undefined;
}
`;

const enums = `
export declare const WidgetColour: {
    readonly GREEN: "GREEN";
    readonly RED: "RED";
};
`;

const error = `
export declare class WidgetNotFoundException extends __BaseException {
    readonly name: "WidgetNotFoundException";
    readonly $fault: "client";
    Message?: string | undefined;
}
`;

/** In the notation of the SDK's own schemas: 3 is a structure, -3 an error, 9 an operation, 64 a list of what follows. */
const code = `
class WidgetNotFoundException extends CloudTrailServiceException {
    name = "WidgetNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({ name: "WidgetNotFoundException", $fault: "client", ...opts });
        Object.setPrototypeOf(this, WidgetNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
var WidgetNotFoundException$ = [-3, n0, "WidgetNotFoundException", { [_e]: _c }, [_M], [0]];
n0_registry.registerError(WidgetNotFoundException$, WidgetNotFoundException);
var GetWidgetRequest$ = [3, n0, "GetWidgetRequest", 0, ["Name", "Colour", "NextToken"], [0, 0, 0], 1];
var GetWidgetResponse$ = [3, n0, "GetWidgetResponse", 0, ["Name", "Colour", "Parts", "NextToken"], [0, 0, 64 | 0, 0]];
var GetWidget$ = [9, n0, "GetWidget", 2, () => GetWidgetRequest$, () => GetWidgetResponse$];
const WidgetColour = { GREEN: "GREEN", RED: "RED" };
class GetWidgetCommand extends command(_ep0, _mw0, "GetWidget", GetWidget$) {
}
const paginateGetWidget = createPaginator(CloudTrailClient, GetWidgetCommand, "NextToken", "NextToken", "");
`;

const exported = `
exports.GetWidget$ = GetWidget$;
exports.GetWidgetCommand = GetWidgetCommand;
exports.GetWidgetRequest$ = GetWidgetRequest$;
exports.GetWidgetResponse$ = GetWidgetResponse$;
exports.WidgetColour = WidgetColour;
exports.WidgetNotFoundException = WidgetNotFoundException;
exports.WidgetNotFoundException$ = WidgetNotFoundException$;
exports.paginateGetWidget = paginateGetWidget;
`;
