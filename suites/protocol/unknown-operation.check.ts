import { check } from '../../harness/engine/context/check.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { isAnswered } from '../../harness/wire/exchange.js';

/** Asks for an operation that cannot exist; how it is refused is the target's own business. */
export const unknownOperation = check({
  id: '_/protocol/unknown-operation',
  title: 'rejects an operation that does not exist',
  requirements: ['wire.unknown-operation'],
  access: 'read-only',
  body: async (t) => {
    const judged = await t.call('Get_AnOperationThatCannotExist', {});
    const { exchange } = judged;
    if (!isAnswered(exchange)) return t.block('_/no-answer', exchange.result.message);
    t.expect(
      !exchange.result.isSuccess,
      {
        path: 'refused',
        expected: 'an error',
        actual: describeAnswer(exchange.result),
        requirement: 'wire.unknown-operation',
        category: 'protocol',
      },
      { judged },
    );
  },
});
