import { partitionOf } from '../cloudtrail-arn.js';
import type { QueryService } from './query-protocol.js';

/**
 * STS tells who calls: the one user that the reference knows, in the account that it was given.
 * Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const sts: QueryService = {
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  operations: new Map([
    [
      'GetCallerIdentity',
      (_parameters, { account, region, accessKeyId }) => ({
        Arn: `arn:${partitionOf(region)}:iam::${account}:user/reference-user`,
        UserId: accessKeyId,
        Account: account,
      }),
    ],
  ]),
};
