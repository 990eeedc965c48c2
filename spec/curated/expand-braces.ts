/**
 * Every text that `{a,b}` stands for, as in a shell: `{Get,List}.x` is `Get.x` and `List.x`. Braces without a comma,
 * which member paths have for maps, stay as they are.
 */
export function expandBraces(text: string): string[] {
  const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(text);
  if (!match) return [text];
  const [, before = '', choices = '', after = ''] = match;
  return choices.split(',').flatMap((choice) => expandBraces(`${before}${choice.trim()}${after}`));
}
