import { partitionOf } from '../cloudtrail-arn.js';
import { isoSeconds } from '../wire/epoch-seconds.js';
import { type NeighbourCall, NeighbourFault } from './neighbour-call.js';
import type { Role } from './neighbour-state.js';
import { isPolicy } from './policy-allows.js';
import { type QueryOperation, type QueryParameters, type QueryService, required } from './query-protocol.js';

const NAME = /^[\w+=,.@-]{1,64}$/;
const PATH = /^\/(?:[!-~]{0,510}\/)?$/;

const createRole: QueryOperation = (parameters, call) => {
  const name = required(parameters, 'RoleName');
  const trustPolicy = checkedPolicy(required(parameters, 'AssumeRolePolicyDocument'));
  const path = parameters.get('Path') ?? '/';
  if (!NAME.test(name) || !PATH.test(path)) throw new NeighbourFault('ValidationError', 'The role name is not valid');
  if (findByName(name, call) !== undefined) {
    throw new NeighbourFault('EntityAlreadyExists', `Role with name ${name} already exists.`, 409);
  }
  const id = `AROA${call.ids.uuid().replaceAll('-', '').slice(0, 17).toUpperCase()}`;
  const arn = `arn:${partitionOf(call.region)}:iam::${call.account}:role${path}${name}`;
  call.state.roles.set(arn, { arn, id, trustPolicy, policies: new Map() });
  return {
    Role: {
      Path: path,
      RoleName: name,
      RoleId: id,
      Arn: arn,
      CreateDate: isoSeconds(call.now),
      AssumeRolePolicyDocument: encodeURIComponent(trustPolicy),
    },
  };
};

const putRolePolicy: QueryOperation = (parameters, call) => {
  const policy = checkedPolicy(required(parameters, 'PolicyDocument'));
  findRole(parameters, call).policies.set(required(parameters, 'PolicyName'), policy);
  return undefined;
};

const deleteRolePolicy: QueryOperation = (parameters, call) => {
  const { policies } = findRole(parameters, call);
  if (!policies.delete(required(parameters, 'PolicyName'))) {
    throw new NeighbourFault('NoSuchEntity', 'The role has no policy of that name.', 404);
  }
  return undefined;
};

const deleteRole: QueryOperation = (parameters, call) => {
  const role = findRole(parameters, call);
  if (role.policies.size > 0) {
    throw new NeighbourFault('DeleteConflict', 'Cannot delete entity, must delete policies first.', 409);
  }
  call.state.roles.delete(role.arn);
  return undefined;
};

function findRole(parameters: QueryParameters, call: NeighbourCall): Role {
  const name = required(parameters, 'RoleName');
  const role = findByName(name, call);
  if (role === undefined) {
    throw new NeighbourFault('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
  }
  return role;
}

/** Names are unique in an account, whatever the path. */
function findByName(name: string, call: NeighbourCall): Role | undefined {
  for (const role of call.state.roles.values()) if (role.arn.endsWith(`/${name}`)) return role;
  return undefined;
}

function checkedPolicy(text: string): string {
  if (!isPolicy(text)) throw new NeighbourFault('MalformedPolicyDocument', 'This policy contains invalid Json');
  return text;
}

/**
 * As much of IAM as the log group of a trail needs: roles, and their inline policies.
 * Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html and its neighbours.
 */
export const iam: QueryService = {
  namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: new Map([
    ['CreateRole', createRole],
    ['DeleteRole', deleteRole],
    ['DeleteRolePolicy', deleteRolePolicy],
    ['PutRolePolicy', putRolePolicy],
  ]),
};
