import { sourceMembers } from './import-model.js';
import { type AnswerViews, asNamed, type View } from './view.js';

const settings = ['ImportId', 'Destinations', ...sourceMembers];

/** Every operation that shows something of an import. */
export const importViews: readonly View[] = [
  {
    operation: 'GetImport',
    input: ({ id }) => (id === undefined ? undefined : { ImportId: id }),
    shows: asNamed([...settings, 'ImportStatus']),
    gone: ['ImportNotFoundException'],
  },
  {
    operation: 'ListImports',
    input: ({ id }) => (id === undefined ? undefined : {}),
    entry: { list: 'Imports', key: 'ImportId', is: ({ id }) => id },
    shows: asNamed(['ImportStatus']),
    gone: [],
  },
];

/** What the answers of changing operations show of the import; its status may be that of a moment ago. */
export const importAnswers: AnswerViews = {
  StartImport: asNamed(settings),
  StopImport: asNamed(['ImportId']),
};
