import type { Call } from '../call.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { QueryOrigin } from './query.js';

/**
 * The statement that an alias stands for: one that GenerateQuery made, or the one of a dashboard's widget, in which
 * each `?` is the next of the parameters (API_StartQuery, API_GenerateQuery).
 *
 * @throws {ServiceFault} InvalidParameterException for an alias that nothing has, and for too many or few parameters
 */
export function findAliasedStatement(
  alias: string,
  parameters: readonly string[],
  call: Call,
): { text: string; origin: QueryOrigin } {
  const generated = call.state.generatedQueries.find(call.region, alias);
  const widgets = call.state.dashboards.all(call.region).flatMap((dashboard) => dashboard.widgets);
  const statement = generated?.statement ?? widgets.find((widget) => widget.QueryAlias === alias)?.QueryStatement;
  if (statement === undefined) throw invalidParameter(`There is no query with the alias ${alias}`);
  const marks = statement.split('?').length - 1;
  if (parameters.length !== marks) throw invalidParameter(`The query ${alias} has ${marks} parameters`);
  const waiting = [...parameters];
  return {
    text: statement.replaceAll('?', () => waiting.shift() ?? ''),
    origin: { alias, ...(generated !== undefined && { prompt: generated.prompt }) },
  };
}
