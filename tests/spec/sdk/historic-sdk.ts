import type { SdkFolder, SourceText } from '../../../spec/sdk/sdk-folder.js';

/** A command page of our own in the form of an old version; `example` and `throws` came later. */
export function historicPage(operation: string, example: string[] = [], throws: string[] = []): SourceText {
  const lines = [
    '<p>Makes tea.</p>',
    '@example',
    '```javascript',
    ...example.slice(0, 1),
    `const command = new ${operation}Command(input);`,
    'const response = await client.send(command);',
    ...example.slice(1),
    '```',
    ...throws.map((name) => `@throws {@link ${name}} (client fault)`),
  ];
  const comment = lines.flatMap((line) => line.split('\n')).map((line) => ` * ${line}`);
  return {
    fileName: `dist-types/commands/${operation}Command.d.ts`,
    text: `export interface ${operation}CommandInput extends ${operation}Request {
}
export interface ${operation}CommandOutput extends ${operation}Response, __MetadataBearer {
}
/**
${comment.join('\n')}
 */
export declare class ${operation}Command extends $Command<${operation}CommandInput> {
    readonly input: ${operation}CommandInput;
    private serialize;
}
`,
  };
}

/** Model declarations as in 3.41: errors are interfaces, enums are enums and left open, namespaces hold filters. */
export const oldestModels = `import { MetadataBearer as $MetadataBearer, SmithyException as __SmithyException } from "@aws-sdk/types";
export declare enum Heat {
    HOT = "Hot",
    LUKE_WARM = "LukeWarm"
}
export interface Leaf {
    /** <p>What it is.</p> */
    Name: string | undefined;
    Weight?: number;
}
export declare namespace Leaf {
    const filterSensitiveLog: (obj: Leaf) => any;
}
export interface ListTeasRequest {
    Heat: Heat | string | undefined;
    Others?: (Heat | string)[];
    Leaves: Leaf[] | undefined;
    NextToken?: string;
    MaxTeas?: number;
}
export interface ListTeasResponse {
    Teas?: { [key: string]: string }[];
    Since?: Date;
    Picture?: Uint8Array;
    NextToken?: string;
}
export interface TooHotException extends __SmithyException, $MetadataBearer {
    name: "TooHotException";
    $fault: "client";
    Message?: string;
}
export declare namespace TooHotException {
    const filterSensitiveLog: (obj: TooHotException) => any;
}
export interface BoiledDryException extends __SmithyException, $MetadataBearer {
    name: "BoiledDryException";
    $fault: "server";
}
`;

/** The loop of a paginator as it was compiled for ES5, down to what passes the token on. */
export const compiledPaginator = `import { __asyncGenerator, __generator } from "tslib";
import { ListTeasCommand } from "../commands/ListTeasCommand";
var makePagedClientRequest = function (client, input) {
    return client.send.apply(client, [new ListTeasCommand(input)]);
};
export function paginateListTeas(config, input) {
    return __asyncGenerator(this, arguments, function paginateListTeas_1() {
        var token, hasNext, page;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    token = config.startingToken || undefined;
                    input.NextToken = token;
                    input["MaxTeas"] = config.pageSize;
                    return [4, makePagedClientRequest(config.client, input)];
                case 1:
                    page = _a.sent();
                    token = page.NextToken;
                    return [3, 1];
            }
        });
    });
}
`;

export function sdk(parts: Partial<SdkFolder>): SdkFolder {
  return {
    package: '@aws-sdk/client-cloudtrail',
    version: '3.41.0',
    commands: [],
    models: [],
    paginators: [],
    ...parts,
  };
}

export function models(text: string): SourceText[] {
  return [{ fileName: 'dist-types/models/models_0.d.ts', text }];
}
