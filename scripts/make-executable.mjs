// tsc writes files that cannot be executed; npm sets the bit on installation, a checkout needs it as well.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
